// slice-22: a fixed-size buffer sliced and handed to a filler
package main

func fill(b []byte, n int) int {
	for i := range b {
		b[i] = byte(n + i)
	}
	return len(b)
}
func f(n int) int {
	var buf [16]byte // want:stack
	k := fill(buf[:n], n)
	tmp := make([]byte, 32) // want:stack
	k += fill(tmp, n)
	return k + int(buf[1]) + int(tmp[31])
}

func main() { println(f(3)) }
