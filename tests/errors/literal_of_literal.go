package p

var a = []int{1}{2} // ERROR `^syntax error: unexpected { `
