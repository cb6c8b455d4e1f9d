package main

import "fmt"

// Loops that do so little that they run in copies, with a poll behind so many of them.

type node struct {
	key  int
	next *node
}

func find(n *node, key int) (steps int) {
	for n != nil {
		if n.key == key {
			break
		}
		steps++
		n = n.next
	}
	return steps
}

func collatz(n int) (steps int) {
	for n != 1 {
		steps++
		if n%2 == 0 {
			n /= 2
			continue
		}
		n = 3*n + 1
	}
	return steps
}

func scan(a []int, limit int) (i int, message string) {
	defer func() {
		if r := recover(); r != nil {
			message = fmt.Sprint(r)
		}
	}()
	for a[i] < limit {
		i++
	}
	return i, "found"
}

func odd(a []int) (sum int) {
	i := -1
	for {
		i++
		if i >= len(a) {
			return
		}
		if a[i]%2 == 0 {
			continue
		}
		sum += a[i]
	}
}

func kinds(s string) (letters, digits, others int) {
	for i := 0; ; i++ {
		if i == len(s) {
			break
		}
		switch {
		case s[i] == ' ':
			continue
		case s[i] >= 'a' && s[i] <= 'z':
			letters++
			if s[i] == 'q' {
				break
			}
		case s[i] >= '0' && s[i] <= '9':
			digits++
		default:
			others++
		}
	}
	return
}

func leave(a [][]int, x int) (int, int) {
	i, j := 0, 0
rows:
	for i < len(a) {
		j = 0
		for j < len(a[i]) {
			if a[i][j] == x {
				break rows
			}
			if a[i][j] < 0 {
				i++
				continue rows
			}
			j += 2
		}
		i++
	}
	return i, j
}

// each iteration has a variable of its own
func own(n int) (sum int) {
	var funcs []func() int
	for i := 1; i < n; i *= 2 {
		funcs = append(funcs, func() int { return i })
	}
	for _, f := range funcs {
		sum += f()
	}
	return sum
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func meet(a []int) string {
	for i, j := 0, len(a)-1; i < j; i, j = i+1, j-1 {
		a[i], a[j] = a[j], a[i]
	}
	return fmt.Sprint(a)
}

func main() {
	var list *node
	for i := 20; i > 0; i-- {
		list = &node{i, list}
	}
	for i := 0; i < 23; i += 3 {
		fmt.Print(find(list, i), " ")
	}
	fmt.Println(collatz(27), collatz(1), collatz(97))
	a := []int{}
	for i := 0; i < 19; i++ {
		fmt.Println(scan(a, i))
		fmt.Println(scan(a, i-1))
		fmt.Println(odd(a), meet(append([]int(nil), a...)))
		a = append(a, i)
	}
	fmt.Println(kinds("the quick brown fox, 42 times; over 16 copies of itself?"))
	rows := [][]int{{1, 2, 3}, nil, {4, -1, 5, 6}, {7, 8, -9, 10}, {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}}
	for _, x := range []int{1, 3, 4, 5, 21, 23, 24} {
		fmt.Println(leave(rows, x))
	}
	fmt.Println(own(1000), gcd(1071, 462), gcd(1<<40, 1<<20+1))
}
