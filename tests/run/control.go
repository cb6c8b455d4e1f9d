// switch, fallthrough, goto and labels.
package main

import "fmt"

func grade(n int) string {
	switch {
	case n < 0, n > 100:
		return "invalid"
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	default:
		return "F"
	case n == 79:
		return "nearly B"
	}
}

func falls(n int) (s string) {
	switch n {
	case 1:
		s += "one "
		fallthrough
	case 2:
		s += "two "
		fallthrough
	default:
		s += "default "
	case 3:
		s += "three "
		if n == 3 {
			break
		}
		s += "never"
	case 4, 5:
		s += "four or five "
		fallthrough
	case 6:
		s += "six "
	}
	return
}

func collatz(n int) (steps int) {
loop:
	if n == 1 {
		goto end
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto loop
	}
	n = 3*n + 1
	goto loop
end:
	return
}

func main() {
	for _, n := range []int{95, 85, 79, 10, -1, 101} {
		fmt.Print(grade(n), " ")
	}
	fmt.Println()
	for n := range 8 {
		fmt.Printf("%d:%s|", n, falls(n))
	}
	fmt.Println(collatz(27))

outer:
	for i := 0; i < 4; i++ {
	inner:
		for j := 0; ; j++ {
			switch {
			case j == 3:
				break inner
			case i == 1:
				continue outer
			case i == 3:
				break outer
			case j == 1:
				continue
			}
			fmt.Print(i, j, " ")
		}
		fmt.Print("/ ")
	}
	fmt.Println()
	for k := range map[string]int{"only": 1} {
	sw:
		switch k {
		case "only":
			for {
				break sw
			}
			fmt.Println("never")
		}
		fmt.Println("after sw")
	}
	switch x := 5; x := any(x).(type) {
	case int:
		fmt.Println("int", x+1)
	}
	switch f := func() int { return 3 }; f() {
	case 1, 2:
		fmt.Println("no")
	case 3:
		fmt.Println("yes")
	}
	switch {
	default:
		fmt.Println("only default")
	}
	switch "b" + "c" {
	case "bc":
		fmt.Println("strings")
	}
	var e any = 2.5
	switch e {
	case 2:
		fmt.Println("int 2")
	case "2.5":
		fmt.Println("string")
	case 2.5:
		fmt.Println("float")
	}
	i := 0
again:
	for ; i < 10; i++ {
		if i == 5 {
			i = 8
			goto again
		}
		fmt.Print(i, " ")
	}
	if x := i * 2; x > 50 {
		fmt.Println("big")
	} else if y := x + 1; y > 20 {
		fmt.Println("medium", x, y)
	} else {
		fmt.Println("small", x, y)
	}
	goto last
last:
}
