package main

import "fmt"

// Names that become one in C unless the compiler tells them apart.
type S struct {
	_       int
	errno   int
	errno_  int
	errno__ int
	_x      int
	u_x_    int
	uu_x_   int
	u_x     int
	blank_0 int
	blank_1 int
	SIZE_MAX, PTRDIFF_MIN, WCHAR_MAX, math_errhandling int
}

func SIZE_MAX(SIZE_MAX int) int { return SIZE_MAX + 1 }

func main() {
	s := S{errno: 1, errno_: 2, errno__: 3, _x: 4, u_x_: 5, uu_x_: 6, u_x: 7, blank_0: 8, blank_1: 9}
	s.SIZE_MAX, s.PTRDIFF_MIN, s.WCHAR_MAX, s.math_errhandling = 10, 11, 12, 13
	fmt.Println(s, SIZE_MAX(1))
	errno, errno_, _x, u_x_, FP_ILOGB0 := 1, 2, 3, 4, 5
	f := func() { errno++; errno_++; _x++; u_x_++; FP_ILOGB0++ }
	f()
	fmt.Println(errno, errno_, _x, u_x_, FP_ILOGB0, s == S{})
}
