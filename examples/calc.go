// A line calculator that reads standard input, reports errors on standard
// error, and ends with exit code 3 if there was one.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

var (
	errStack  = errors.New("stack underflow")
	errDivide = errors.New("division by zero")
)

type unknown string

func (u unknown) Error() string { return "unknown word " + strconv.Quote(string(u)) }

type stack []float64

func (s *stack) push(v float64) { *s = append(*s, v) }

func (s *stack) pop() (v float64, err error) {
	n := len(*s)
	if n == 0 {
		return 0, errStack
	}
	v, *s = (*s)[n-1], (*s)[:n-1]
	return v, nil
}

func (s *stack) binary(f func(a, b float64) (float64, error)) error {
	b, err := s.pop()
	if err != nil {
		return err
	}
	a, err := s.pop()
	if err != nil {
		return err
	}
	v, err := f(a, b)
	if err == nil {
		s.push(v)
	}
	return err
}

var operators = map[string]func(a, b float64) (float64, error){
	"+": func(a, b float64) (float64, error) { return a + b, nil },
	"-": func(a, b float64) (float64, error) { return a - b, nil },
	"*": func(a, b float64) (float64, error) { return a * b, nil },
	"/": func(a, b float64) (float64, error) {
		if b == 0 {
			return 0, errDivide
		}
		return a / b, nil
	},
}

func evaluate(line string, memory map[string]float64) (v float64, err error) {
	var s stack
	for _, w := range strings.Fields(line) {
		op, isOp := operators[w]
		value, isName := memory[w]
		number, nerr := strconv.ParseFloat(w, 64)
		switch {
		case isOp:
			err = s.binary(op)
		case isName:
			s.push(value)
		case nerr == nil:
			s.push(number)
		case errors.Is(nerr, strconv.ErrRange):
			err = nerr
		default:
			err = unknown(w)
		}
		if err != nil {
			return 0, fmt.Errorf("at %q: %w", w, err)
		}
	}
	if v, err = s.pop(); err == nil && len(s) > 0 {
		err = fmt.Errorf("%d values left: %v", len(s), s)
	}
	return
}

func main() {
	memory := map[string]float64{}
	failures := 0
	in := bufio.NewReader(os.Stdin)
	for n := 1; ; n++ {
		line, rerr := in.ReadString('\n')
		if line = strings.TrimSpace(line); line != "" {
			name, expr, found := strings.Cut(line, "=")
			if !found {
				name, expr = "_", line
			}
			v, err := evaluate(expr, memory)
			if err != nil {
				failures++
				fmt.Fprintf(os.Stderr, "line %d: %v\n", n, err)
			} else {
				name = strings.TrimSpace(name)
				memory[name] = v
				fmt.Printf("%s = %.10g\n", name, v)
			}
		}
		if rerr != nil {
			break
		}
	}
	defer fmt.Println("not printed: os.Exit runs no deferred call")
	if failures > 0 {
		fmt.Fprintln(os.Stderr, failures, "errors")
		os.Exit(3)
	}
}
