// A state machine written with goto, labels, defer and recover: a parser
// of comma-separated values that survives bad lines.
package main

import (
	"fmt"
	"strings"
)

type parseError struct {
	line, col int
	what      string
}

func (e parseError) Error() string { return fmt.Sprintf("%d:%d: %s", e.line, e.col, e.what) }

// fields splits one record; each state is a label.
func fields(line string, number int) (out []string, err error) {
	var (
		field []byte
		i     int
		c     byte
	)
	defer func() {
		if r := recover(); r != nil {
			err = parseError{number, i + 1, fmt.Sprint(r)}
			out = nil
		}
	}()

start:
	field = field[:0]
	if i < len(line) && line[i] == '"' {
		i++
		goto quoted
	}

plain:
	if i == len(line) {
		goto end
	}
	c = line[i]
	switch c {
	case ',':
		out = append(out, string(field))
		i++
		goto start
	case '"':
		panic("quote inside a plain field")
	}
	field = append(field, c)
	i++
	goto plain

quoted:
	c = line[i] // past the end: a runtime error, caught above
	i++
	if c != '"' {
		field = append(field, c)
		goto quoted
	}
	if i == len(line) {
		goto end
	}
	switch c = line[i]; c {
	case '"':
		field = append(field, '"')
		i++
		goto quoted
	case ',':
		goto plain
	default:
		panic(fmt.Errorf("expected a comma, found %q", c))
	}

end:
	return append(out, string(field)), nil
}

type light int

const (
	red light = iota
	redYellow
	green
	yellow
)

func (l light) String() string {
	return [...]string{"red", "red-yellow", "green", "yellow"}[l]
}

// next goes around.
func (l light) next() light {
	switch l {
	case yellow:
		return red
	default:
		return l + 1
	}
}

// search finds two numbers with a product, with labelled loops.
func search(target int) (a, b, tries int) {
outer:
	for a = 2; a < 50; a++ {
		if a%7 == 0 {
			continue outer
		}
		for b = a; ; b++ {
			tries++
			switch {
			case b%7 == 0:
				continue
			case a*b == target:
				break outer
			case a*b > target:
				continue outer
			}
		}
	}
	return
}

// retry runs f until it does not panic, at most n times.
func retry(n int, f func(attempt int) string) (result string) {
	attempt := 0
again:
	attempt++
	ok := func() (ok bool) {
		defer func() {
			if r := recover(); r != nil {
				result = fmt.Sprintf("gave up: %v", r)
			}
		}()
		result = f(attempt)
		return true
	}()
	if !ok && attempt < n {
		goto again
	}
	return fmt.Sprintf("%s (attempt %d)", result, attempt)
}

func main() {
	input := `a,b,c
"quoted, with comma",x
"say ""hi""",""
,,
a"b,c
"open
"x"y
`
	for n, line := range strings.Split(input, "\n") {
		f, err := fields(line, n+1)
		if err != nil {
			pe, ok := err.(parseError)
			fmt.Println("error", err, ok, pe.col)
			continue
		}
		fmt.Printf("%d %q\n", len(f), f)
	}

	l := red
	for i := range 6 {
		fmt.Print(i, "=", l, " ")
		l = l.next()
	}
	fmt.Println()
	fmt.Println(search(6 * 17))
	fmt.Println(search(997))

	flaky := func(attempt int) string {
		if attempt < 3 {
			panic(attempt)
		}
		return "done"
	}
	fmt.Println(retry(5, flaky))
	fmt.Println(retry(2, flaky))
	for i := 0; i < 3; i++ {
		defer func(n int) {
			fmt.Println("deferred", n, i)
		}(i * 10)
	}
}
