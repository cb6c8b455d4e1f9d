// Two compressors, RLE and LZ77, behind one interface: byte slices, hash
// chains in arrays, varints, round trips that panic if they fail.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Codec packs and unpacks.
type Codec interface {
	Pack(src []byte) []byte
	Unpack(src []byte) ([]byte, error)
}

var errCorrupt = errors.New("corrupt input")

type rle struct{}

func (rle) Pack(src []byte) (out []byte) {
	for i := 0; i < len(src); {
		n := 1
		for i+n < len(src) && n < 255 && src[i+n] == src[i] {
			n++
		}
		out = append(out, byte(n), src[i])
		i += n
	}
	return
}

func (rle) Unpack(src []byte) (out []byte, err error) {
	if len(src)%2 != 0 {
		return nil, fmt.Errorf("rle: odd length %d: %w", len(src), errCorrupt)
	}
	for ; len(src) > 0; src = src[2:] {
		out = append(out, bytes.Repeat(src[1:2], int(src[0]))...)
	}
	return
}

// lz77 writes runs of literals and copies (distance, length) as varints:
// length<<1 for literals, length<<1|1 for a copy.
type lz77 struct{ window int }

const (
	minMatch  = 4
	tableBits = 10
)

func hash(b []byte) uint32 {
	v := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
	return v * 2654435761 >> (32 - tableBits)
}

func putUvarint(b []byte, v uint) []byte {
	for ; v >= 0x80; v >>= 7 {
		b = append(b, byte(v)|0x80)
	}
	return append(b, byte(v))
}

func uvarint(b []byte) (v uint, rest []byte, err error) {
	for shift := uint(0); ; shift += 7 {
		if len(b) == 0 {
			return 0, nil, errCorrupt
		}
		c := b[0]
		b = b[1:]
		v |= uint(c&0x7f) << shift
		if c < 0x80 {
			return v, b, nil
		}
	}
}

func (z lz77) Pack(src []byte) (out []byte) {
	var heads [1 << tableBits]int // positions plus one
	literals := 0
	flush := func(end int) {
		if literals < end {
			out = putUvarint(out, uint(end-literals)<<1)
			out = append(out, src[literals:end]...)
		}
	}
	for i := 0; i < len(src); {
		n, from := 0, 0
		if i+minMatch <= len(src) {
			h := hash(src[i:])
			from = heads[h] - 1
			heads[h] = i + 1
			if from >= 0 && i-from <= z.window {
				for i+n < len(src) && src[from+n] == src[i+n] {
					n++
				}
			}
		}
		if n < minMatch {
			i++
			continue
		}
		flush(i)
		out = putUvarint(out, uint(n)<<1|1)
		out = putUvarint(out, uint(i-from))
		i += n
		literals = i
	}
	flush(len(src))
	return
}

func (z lz77) Unpack(src []byte) (out []byte, err error) {
	for len(src) > 0 {
		var head, distance uint
		if head, src, err = uvarint(src); err != nil {
			return nil, err
		}
		n := int(head >> 1)
		if head&1 == 0 {
			if n > len(src) {
				return nil, fmt.Errorf("lz77: %d literals, %d bytes left: %w", n, len(src), errCorrupt)
			}
			out = append(out, src[:n]...)
			src = src[n:]
			continue
		}
		if distance, src, err = uvarint(src); err != nil {
			return nil, err
		}
		from := len(out) - int(distance)
		if from < 0 {
			return nil, fmt.Errorf("lz77: distance %d at %d: %w", distance, len(out), errCorrupt)
		}
		for i := range n { // may overlap, so byte by byte
			out = append(out, out[from+i])
		}
	}
	return
}

func noise(n int) []byte {
	b := make([]byte, n)
	state := uint32(1)
	for i := range b {
		state ^= state << 13
		state ^= state >> 17
		state ^= state << 5
		b[i] = byte(state)
	}
	return b
}

func main() {
	inputs := []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"run", bytes.Repeat([]byte{'x'}, 1000)},
		{"text", []byte(strings.Repeat("the stack and the heap and the stack again; ", 20))},
		{"noise", noise(500)},
		{"mixed", append(noise(100), bytes.Repeat(noise(50), 5)...)},
	}
	for _, c := range []Codec{rle{}, lz77{1 << 15}, lz77{8}} {
		for _, in := range inputs {
			packed := c.Pack(in.data)
			back, err := c.Unpack(packed)
			if err != nil || !bytes.Equal(back, in.data) {
				panic(fmt.Sprint(in.name, err))
			}
			fmt.Printf("%-16s %-6s %5d -> %5d\n", fmt.Sprintf("%T%v", c, c), in.name, len(in.data), len(packed))
		}
	}
	z := lz77{100}
	packed := z.Pack([]byte("abcabcabcabcXabcabc"))
	fmt.Printf("% x %q\n", packed, packed)
	for _, bad := range [][]byte{{3}, {0xff, 0xff}, {9, 'a'}, {9, 200, 1}, {40, 'x'}} {
		_, err := z.Unpack(bad)
		fmt.Println(bad, err, errors.Is(err, errCorrupt))
	}
	_, err := Codec.Unpack(rle{}, []byte{1})
	fmt.Println(err)
}
