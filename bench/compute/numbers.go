// Whole numbers: Collatz, greatest common divisors, a product of big numbers, Pascal's triangle,
// permutations and subsets.
package main

import "fmt"

func collatz(limit int) (best, steps int) {
	cache := make([]uint16, limit)
	for i := 2; i < limit; i++ {
		n, s := i, 0
		for n >= i {
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
			s++
		}
		s += int(cache[n])
		cache[i] = uint16(s)
		if s > steps {
			best, steps = i, s
		}
	}
	return best, steps
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func coprime(n int) int {
	count := 0
	for i := 1; i <= n; i++ {
		for j := 1; j < i; j++ {
			if gcd(i, j) == 1 {
				count++
			}
		}
	}
	return count
}

func multiply(a, b []uint32) []uint32 {
	r := make([]uint32, len(a)+len(b))
	for i, x := range a {
		carry := uint64(0)
		for j, y := range b {
			t := uint64(x)*uint64(y) + uint64(r[i+j]) + carry
			r[i+j] = uint32(t)
			carry = t >> 32
		}
		r[i+len(b)] = uint32(carry)
	}
	return r
}

func pascal(n int) int {
	rows := make([][]int, n)
	for i := range rows {
		rows[i] = make([]int, i+1)
		rows[i][0], rows[i][i] = 1, 1
		for j := 1; j < i; j++ {
			rows[i][j] = (rows[i-1][j-1] + rows[i-1][j]) % 1000003
		}
	}
	return rows[n-1][n/2]
}

func permutations(a []int) int {
	sum := 0
	for {
		sum = sum*31 + a[0]*7 + a[len(a)-1]
		i := len(a) - 2
		for i >= 0 && a[i] >= a[i+1] {
			i--
		}
		if i < 0 {
			return sum
		}
		j := len(a) - 1
		for a[j] <= a[i] {
			j--
		}
		a[i], a[j] = a[j], a[i]
		for l, r := i+1, len(a)-1; l < r; l, r = l+1, r-1 {
			a[l], a[r] = a[r], a[l]
		}
	}
}

func subsets(a []int, target int) int {
	count := 0
	for mask := 0; mask < 1<<uint(len(a)); mask++ {
		s := 0
		for i, x := range a {
			if mask>>uint(i)&1 == 1 {
				s += x
			}
		}
		if s == target {
			count++
		}
	}
	return count
}

func main() {
	fmt.Println(collatz(3000000))
	fmt.Println(coprime(1800))
	a, b := make([]uint32, 6000), make([]uint32, 6000)
	for i := range a {
		a[i], b[i] = uint32(i)*2654435761, uint32(i)*40503
	}
	r := multiply(a, b)
	for i := 0; i < 4; i++ {
		r = multiply(r[:6000], b)
	}
	fmt.Println(r[100], r[len(r)-1])
	fmt.Println(pascal(4000))
	fmt.Println(permutations([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
	list := make([]int, 20)
	for i := range list {
		list[i] = i*i%37 + 1
	}
	fmt.Println(subsets(list, 100))
}
