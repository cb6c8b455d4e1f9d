// Hashes over bytes: FNV, CRC by table, SHA-256, and a table with open addressing.
package main

import "fmt"

func fnv(data []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range data {
		h ^= uint64(b)
		h *= 1099511628211
	}
	return h
}

var crcTable [256]uint32

func makeTable() {
	for i := range crcTable {
		c := uint32(i)
		for k := 0; k < 8; k++ {
			if c&1 == 1 {
				c = c>>1 ^ 0xedb88320
			} else {
				c >>= 1
			}
		}
		crcTable[i] = c
	}
}

func crc(data []byte) uint32 {
	c := ^uint32(0)
	for i := 0; i < len(data); i++ {
		c = crcTable[byte(c)^data[i]] ^ c>>8
	}
	return ^c
}

var k256 [64]uint32

func rotate(x uint32, n uint) uint32 { return x>>n | x<<(32-n) }

func block(h *[8]uint32, p []byte) {
	var w [64]uint32
	for i := 0; i < 16; i++ {
		j := i * 4
		w[i] = uint32(p[j])<<24 | uint32(p[j+1])<<16 | uint32(p[j+2])<<8 | uint32(p[j+3])
	}
	for i := 16; i < 64; i++ {
		a, b := w[i-15], w[i-2]
		s0 := rotate(a, 7) ^ rotate(a, 18) ^ a>>3
		s1 := rotate(b, 17) ^ rotate(b, 19) ^ b>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	a, b, c, d, e, f, g, hh := h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]
	for i := 0; i < 64; i++ {
		t1 := hh + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (e&f ^ ^e&g) + k256[i] + w[i]
		t2 := (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a&b ^ a&c ^ b&c)
		hh, g, f, e, d, c, b, a = g, f, e, d+t1, c, b, a, t1+t2
	}
	h[0] += a
	h[1] += b
	h[2] += c
	h[3] += d
	h[4] += e
	h[5] += f
	h[6] += g
	h[7] += hh
}

func sha(data []byte) [8]uint32 {
	h := [8]uint32{1, 2, 3, 4, 5, 6, 7, 8}
	for len(data) >= 64 {
		block(&h, data)
		data = data[64:]
	}
	return h
}

type table struct {
	keys, counts []uint32
	used         int
}

func (t *table) add(key uint32) {
	mask := uint32(len(t.keys) - 1)
	i := key * 2654435761 & mask
	for t.counts[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	if t.counts[i] == 0 {
		t.used++
	}
	t.keys[i] = key
	t.counts[i]++
}

func main() {
	makeTable()
	for i := range k256 {
		k256[i] = uint32(i+1) * 2654435769
	}
	data := make([]byte, 1<<20)
	s := uint32(1)
	for i := range data {
		s = s*1664525 + 1013904223
		data[i] = byte(s >> 24)
	}
	x := uint64(0)
	c := uint32(0)
	for i := 0; i < 60; i++ {
		data[i] ^= 1
		x ^= fnv(data)
		c ^= crc(data)
	}
	fmt.Println(x, c)
	var h [8]uint32
	for i := 0; i < 40; i++ {
		data[i]++
		h = sha(data)
	}
	fmt.Println(h)
	t := &table{keys: make([]uint32, 1<<16), counts: make([]uint32, 1<<16)}
	for i := 0; i < 20000000; i++ {
		s = s*1664525 + 1013904223
		t.add(s >> 17)
	}
	fmt.Println(t.used)
}
