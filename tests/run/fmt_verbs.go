// The verbs and flags of fmt, and its complaints.
package main

import (
	"errors"
	"fmt"
)

type point struct{ X, Y int }
type named struct {
	P  point
	PP *point
	E  error
	M  map[string]int
	S  []any
	F  float64
	A  any
}
type celsius float64
type flags []bool
type secret string
type broken struct{}

func (celsius) String() string  { return "warm" }
func (secret) GoString() string { return "hidden" }
func (*broken) Error() string   { panic("in Error") }
func (b broken) String() string { return "broken" }

func main() {
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%d|%x|%08b|%+05d|%-6d|%3d\n", -42, -42, -5, -7, -1, 12345)
	fmt.Printf("%t|%5t|%v|%-7t|\n", true, false, true, true)
	fmt.Printf("%s|%q|%x|%X|% x|%10s|%-10s|%.2s|%5.1s|%#q|%+q\n", "héy", "héy", "hey", "hey", "hey", "hey", "hey", "hey", "hey", "hey", "héy")
	fmt.Printf("%s|%q|%v|%x|%d\n", []byte("hi"), []byte("hi"), []byte("hi"), []byte("hi"), []byte("hi"))
	fmt.Printf("%s|%q|%v|%x\n", []string{"a", "b"}, []string{"a", "b"}, []string{"a", "b"}, []string{"a", "b"})
	n := named{point{1, 2}, &point{3, 4}, errors.New("e"), map[string]int{"b": 2, "a": 1}, []any{1, "x", nil, 2.5}, 1e6, celsius(3)}
	n.PP = nil
	fmt.Printf("%v\n%+v\n", n, n)
	fmt.Printf("%#v\n", struct {
		P point
		S []any
		M map[string]int
		N *int
		E error
		F float64
		B byte
		R []rune
	}{S: []any{1, "x", nil, 2.0, 'c', uint8(3), true}, M: map[string]int{"b": 2, "a": 1}, F: 2, R: []rune{65}})
	fmt.Printf("%v %+v %#v %T|%v %+v\n", &point{1, 2}, &point{1, 2}, &point{1, 2}, &point{1, 2}, &[]int{1}, &map[string]int{"k": 1})
	fmt.Printf("%v %d %.1f %T %s %#v\n", celsius(1), celsius(1), celsius(1), celsius(1), celsius(1), celsius(1.5))
	fmt.Printf("%v %#v %s|%v %v\n", secret("s"), secret("s"), secret("s"), broken{}, flags{true, false})
	fmt.Printf("%6.2f|%-8.3f|%+.1e|%g|%08.3f|%+08.2f|%x\n", 3.14159, 2.0, 12345.678, 1e-7, -3.14159, 2.5, 1.0)
	fmt.Printf("%*d|%-*d|%.*f|%[2]d %[1]d|%[3]*.[2]*[1]f\n", 5, 42, 5, 42, 2, 3.14159)
	fmt.Printf("%[3]*.[2]*[1]f|%[1]v %[1]T|%[2]v %v\n", 12.0, 2, 6)
	fmt.Printf("%%|%c%c|%v|%d%%\n", 'é', 0x4e16, 'x', 50)
	fmt.Printf("%!|%z|%d|%s\n", 1, "str")
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2, "extra")
	fmt.Printf("%s %v %d\n", nil, nil, nil)
	fmt.Printf("%v %s %v\n", error(nil), []error{errors.New("x"), nil}, [2]*int{})
	fmt.Printf("%s|%v|%d\n", &broken{}, struct{ E error }{nil}, []any{1, "a"})
	fmt.Printf("%v %v %v %v\n", struct{}{}, [0]int{}, []int(nil), map[int]int(nil))
	fmt.Printf("%#v %#v %#v %#v %#v\n", struct{}{}, [2]bool{}, []int(nil), map[int]int(nil), (*int)(nil))
	fmt.Printf("%#v %#v %#v %#v %#v\n", "q\"", 'x', 1.0, 1+2i, uint8(7))
	fmt.Printf("%5v|%-5v|%05v|%v\n", []int{1, 2}, []int{1, 2}, []int{1, 2}, [][]string{{"a"}, {}})
	fmt.Printf("%x|%X|%#x|% x\n", "hello", []byte{1, 171}, []byte{1, 171}, []byte{1, 171})
	fmt.Printf("%t %v\n", 1, complex64(1-2i))
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, 'x'), fmt.Sprintln("end", 1), fmt.Sprint(), fmt.Sprint(1, 2), fmt.Sprint("a", "b"))
	fmt.Println(fmt.Errorf("wrap %w and %d", errors.New("inner"), 5), errors.Unwrap(fmt.Errorf("no %v", errors.New("x"))))
	var a, b int
	var w string
	k, err := fmt.Sscanf("7-8 word", "%d-%d %s", &a, &b, &w)
	fmt.Println(k, err, a, b, w)
	k, err = fmt.Sscan("10 20", &a, &b)
	fmt.Println(k, err, a, b)
}
