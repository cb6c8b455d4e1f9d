// Bytes: counting, searching, reversing, parsing numbers, run lengths, and an interpreter.
package main

import "fmt"

func histogram(s []byte) (h [256]int) {
	for _, b := range s {
		h[b]++
	}
	return h
}

func words(s string) (n, longest int) {
	length := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			length++
			continue
		}
		if length > 0 {
			n++
			longest = max(longest, length)
		}
		length = 0
	}
	return n, longest
}

func find(s, pattern string) int {
	count := 0
	for i := 0; i+len(pattern) <= len(s); i++ {
		j := 0
		for j < len(pattern) && s[i+j] == pattern[j] {
			j++
		}
		if j == len(pattern) {
			count++
		}
	}
	return count
}

func reverse(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func numbers(s string) int {
	sum, n, in := 0, 0, false
	for i := range len(s) {
		if d := s[i] - '0'; d <= 9 {
			n, in = n*10+int(d), true
		} else if in {
			sum += n
			n, in = 0, false
		}
	}
	return sum
}

func encode(dst, src []byte) []byte {
	dst = dst[:0]
	for i := 0; i < len(src); {
		run := 1
		for i+run < len(src) && run < 255 && src[i+run] == src[i] {
			run++
		}
		dst = append(dst, byte(run), src[i])
		i += run
	}
	return dst
}

func run(code string, out []byte) []byte {
	jump := make([]int, len(code))
	var open []int
	for i, c := range code {
		switch c {
		case '[':
			open = append(open, i)
		case ']':
			j := open[len(open)-1]
			open = open[:len(open)-1]
			jump[i], jump[j] = j, i
		}
	}
	tape := make([]byte, 300)
	p := 0
	for pc := 0; pc < len(code); pc++ {
		switch code[pc] {
		case '+':
			tape[p]++
		case '-':
			tape[p]--
		case '>':
			p++
		case '<':
			p--
		case '.':
			out = append(out, tape[p])
		case '[':
			if tape[p] == 0 {
				pc = jump[pc]
			}
		case ']':
			if tape[p] != 0 {
				pc = jump[pc]
			}
		}
	}
	return out
}

func main() {
	data := make([]byte, 4000000)
	s := uint32(3)
	for i := range data {
		s = s*1664525 + 1013904223
		data[i] = "the 12 Quick aab 907 fox "[s>>27*25>>5]
	}
	text := string(data)
	total := 0
	for i := 0; i < 10; i++ {
		h := histogram(data)
		n, l := words(text)
		total += h['a'] + n + l + find(text, "aab") + numbers(text)%1000
		reverse(data)
	}
	fmt.Println(total)
	var packed []byte
	for i := 0; i < 10; i++ {
		packed = encode(packed, data)
	}
	fmt.Println(len(packed))
	code := "++++++++[>++++++++[>++++++++[>++++++++[>++++++++[>++++++++[>++++<-]<-]<-]<-]<-]<-]" +
		">>>>>>+++++."
	fmt.Println(run(code, nil))
}
