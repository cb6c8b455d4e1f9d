package main

func main() {
	var i, j, k, l int // ERROR `declared and not used: i` `declared and not used: j` `declared and not used: k`
	s := []int{}
	for i, j, k = range s { // ERROR `range clause permits at most two iteration variables`
	}
	for i, j, k, l = range 5 { // ERROR `range over 5 \(untyped int constant\) permits only one iteration variable`
	}
	for i, j, k = range l { // ERROR `range over l \(variable of type int\) permits only one iteration variable`
	}
	for a, b, c := range s { // ERROR `range clause permits at most two iteration variables`
		println(a, b, c) // ERROR `undefined: c`
	}
	for a, b, c := range undefd { // ERROR `undefined: undefd`
		println(a, b, c) // ERROR `undefined: c`
	}
	for _, _, c := range map[string]int{} { // ERROR `no new variables on left side of :=` `range clause permits at most two iteration variables`
	}
	ch := make(chan int)
	for a, b, c := range ch { // ERROR `declared and not used: a` `range over ch \(variable of type chan int\) permits only one iteration variable`
	}
	for x, y, z := range "abc" { // ERROR `range clause permits at most two iteration variables`
		_, _ = x, y
	}
}
