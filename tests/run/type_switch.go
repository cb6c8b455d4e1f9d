// Type switches: several types in a case, nil, interfaces, generated order.
package main

import (
	"errors"
	"fmt"
)

type celsius float64
type point struct{ x, y int }
type namer interface{ name() string }

func (p *point) name() string    { return "point" }
func (c celsius) String() string { return fmt.Sprintf("%.1f°", float64(c)) }

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("some int %v", x)
	case uint8:
		return fmt.Sprint("byte ", x+1)
	case float64:
		return fmt.Sprint("float ", x*2)
	case fmt.Stringer:
		return "Stringer " + x.String()
	case namer:
		return "namer " + x.name()
	case error:
		return "error " + x.Error()
	case point:
		return fmt.Sprint("point ", x.x+x.y)
	case []int:
		return fmt.Sprint("slice ", len(x))
	case []any:
		s := "["
		for _, e := range x {
			s += kind(e) + ", "
		}
		return s + "]"
	case map[string]int:
		return fmt.Sprint("map ", x["k"])
	case func() string:
		return "func " + x()
	case *int:
		return fmt.Sprint("pointer ", *x)
	case struct{ A int }:
		return fmt.Sprint("anonymous ", x.A)
	case [2]bool:
		return fmt.Sprint("array ", x[1])
	case bool, string:
		if s, ok := x.(string); ok {
			return "string " + s
		}
		return fmt.Sprintf("bool %t", x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func count(errs ...error) (n int) {
	for _, e := range errs {
		switch e.(type) {
		case interface{ Unwrap() error }:
			n += 10
		case nil:
			n += 100
		default:
			n++
		}
	}
	return
}

func main() {
	seven := 7
	for _, v := range []any{
		nil, 1, int64(2), uint8(255), 2.5, celsius(36.6), &point{1, 2}, point{3, 4},
		errors.New("e"), []int{1, 2}, []any{1, "a", nil, []any{true}}, map[string]int{"k": 5},
		func() string { return "called" }, &seven, struct{ A int }{9}, [2]bool{false, true},
		true, "s", 'r', int8(1), [2]int{}, complex(1, 2), float32(1), (*point)(nil), struct{}{}, uintptr(1),
	} {
		fmt.Println(kind(v))
	}
	base := errors.New("b")
	fmt.Println(count(base, nil, fmt.Errorf("w: %w", base), fmt.Errorf("%w %w", base, base)))
	var e error
	switch e := e.(type) {
	case nil:
		fmt.Printf("%T %v\n", e, e == nil)
	}
	switch v, n := any(3), 4; v.(type) {
	case int:
		fmt.Println("int and", n)
		fallthroughless(v)
	}
outer:
	for _, v := range []any{1, "stop", 2} {
		switch v.(type) {
		case string:
			break outer
		case int:
			continue
		}
	}
	fmt.Println("end")
}

func fallthroughless(v any) {
	switch v.(type) {
	case string, bool:
		fmt.Println("no")
	}
}
