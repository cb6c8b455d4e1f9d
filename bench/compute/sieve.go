// Primes: a plain sieve, one of odd numbers, and one in segments of bits.
package main

import "fmt"

func plain(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func odd(n int) (count, last int) {
	half := make([]byte, n/2)
	count = 1
	for i := 1; i < len(half); i++ {
		if half[i] != 0 {
			continue
		}
		p := 2*i + 1
		count++
		last = p
		for j := (p*p - 1) / 2; j < len(half); j += p {
			half[j] = 1
		}
	}
	return count, last
}

const segment = 1 << 15

func segmented(n int) int {
	root := 1
	for root*root <= n {
		root++
	}
	small := make([]bool, root+1)
	var primes, next []int
	count := 0
	for i := 2; i <= root; i++ {
		if !small[i] {
			for j := i * i; j <= root; j += i {
				small[j] = true
			}
			primes = append(primes, i)
			next = append(next, i*i)
		}
	}
	bits := make([]uint64, segment/64)
	for low := 0; low <= n; low += segment {
		for i := range bits {
			bits[i] = 0
		}
		for i, p := range primes {
			j := next[i]
			for ; j < low+segment; j += p {
				bits[(j-low)>>6] |= 1 << uint((j-low)&63)
			}
			next[i] = j
		}
		for k := 0; k < segment && low+k <= n; k++ {
			if low+k >= 2 && bits[k>>6]>>uint(k&63)&1 == 0 {
				count++
			}
		}
	}
	return count
}

func main() {
	fmt.Println(plain(20000000))
	fmt.Println(odd(30000000))
	fmt.Println(segmented(60000000))
}
