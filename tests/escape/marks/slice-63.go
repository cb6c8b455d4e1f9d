// strings split into a local slice of bounded length
package main

//go:noinline
func f(n int) int {
	digits := make([]byte, 0, 20) // want:stack
	for n > 0 {
		digits = append(digits, byte('0'+n%10))
		n /= 10
	}
	s := 0
	for i := len(digits) - 1; i >= 0; i-- {
		s = s*10 + int(digits[i]-'0')
	}
	return s
}
func main() { println(f(12345)) }
