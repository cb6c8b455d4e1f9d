// Variadic functions.
package main

import (
	"fmt"
	"strings"
)

func sum(base int, more ...int) int {
	for _, v := range more {
		base += v
	}
	return base
}

func mutate(s ...int) {
	if len(s) > 0 {
		s[0] = 99
	}
}

func isNil(s ...string) (bool, int) { return s == nil, len(s) }

func all(format string, args ...any) string {
	return fmt.Sprintf(strings.Repeat(format+" ", len(args)), args...)
}

func apply(fs ...func(int) int) func(...int) []int {
	return func(xs ...int) (out []int) {
		for _, x := range xs {
			for _, f := range fs {
				x = f(x)
			}
			out = append(out, x)
		}
		return
	}
}

type logger struct{ lines []string }

func (l *logger) log(level int, parts ...any) *logger {
	l.lines = append(l.lines, fmt.Sprint(append([]any{level, ": "}, parts...)...))
	return l
}

func three() (int, int, int) { return 1, 2, 3 }

func forward(xs ...any) int { return count(xs...) }
func wrap(xs ...any) int    { return count(xs) }
func count(xs ...any) int   { return len(xs) }

func max2(first int, rest ...int) (m int) {
	m = first
	for _, r := range rest {
		m = max(m, r)
	}
	return
}

func main() {
	fmt.Println(sum(1), sum(1, 2), sum(1, 2, 3), sum(1, []int{4, 5}...), sum(three()))
	s := []int{1, 2, 3}
	mutate(s...)
	fmt.Println(s)
	mutate(s[1], s[2])
	mutate()
	fmt.Println(s)
	fmt.Println(isNil())
	fmt.Println(isNil([]string{}...))
	fmt.Println(isNil("", ""))
	fmt.Println(isNil([]string(nil)...))
	fmt.Println(all("%v", 1, "a", nil, 2.5), all("%T", 1, 'a', s, nil))
	fmt.Println(apply(func(x int) int { return x + 1 }, func(x int) int { return x * x })(1, 2, 3), apply()(7))
	l := new(logger)
	l.log(1, "a", 2, 3, "b").log(2).log(3, nil, s)
	fmt.Printf("%q\n", l.lines)
	fmt.Println(forward(1, 2, 3), wrap(1, 2, 3), forward(), wrap(), count(nil), count(nil...), count([]any{1, 2}...))
	f := sum
	fmt.Printf("%T %d %T\n", f, f(5, 5), (*logger).log)
	var nums []any
	for i := range 4 {
		nums = append(nums, i)
	}
	fmt.Println(nums...)
	fmt.Println(append(nums, nums...)...)
	defer func(xs ...int) { fmt.Println("deferred", xs) }(1, 2)
	fmt.Println(max2(3, 9, 4), append([]int(nil), s...), append(s[:1], s[2:]...))
}
