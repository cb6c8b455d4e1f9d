// Where reading goes on behind a wrong clause or statement.
package p

func _() {
	x := y[1 // ERROR "unexpected newline, expected comma, : or ]"
	goto 1 // ERROR "unexpected goto, expected expression"
	switch z {
	case 1 2: // ERROR "unexpected literal 2, expected :"
	}
	last b // ERROR "unexpected name b at end of statement"
}

func _() {
	switch {
		x = 1 // ERROR "unexpected name x, expected case or default or }"
	case 1: // ERROR "unexpected case, expected :"
	}
	switch x {
	case: // ERROR "unexpected :, expected expression"
	case 1
	case 1, 2
		x = 1
	case 1, :
	default
	default: x
	case x := 1:
	case x = 1:
	} // ERROR "unexpected }, expected :"
	select {
		x = 1 // ERROR "unexpected name x, expected case or default or }"
	case x: // ERROR "unexpected case, expected :"
	case <-c // ERROR "unexpected newline, expected :"
	case x := <-c, y:
	case c <- 1, 2: // ERROR "unexpected comma, expected :"
	case x, y, z := <-c:
	default
	} // ERROR "unexpected }, expected :"
	switch x.(type) {
	case int, : // ERROR "unexpected :, expected expression"
	} // ERROR "unexpected }, expected :"
	switch a := x.(type), 1 { // ERROR "cannot use a := x\.[(]type[)], 1 as value"
	}
	switch x := y.(type); x {
	}
	go f
	go
	defer // ERROR "unexpected defer, expected expression"
	defer f // ERROR "unexpected defer, expected expression"
	go (f()) // ERROR "expression in go must not be parenthesized"
	defer func() {}
	goto
	goto 1 // ERROR "unexpected goto, expected name"
	break 1 // ERROR "unexpected literal 1 at end of statement"
	continue x y // ERROR "unexpected name y at end of statement"
	fallthrough 1 // ERROR "unexpected literal 1 at end of statement"
	return x y // ERROR "unexpected name y at end of statement"
	L: }
func _() { // ERROR "unexpected name _, expected [(]"
	L:
	case 1:
	x y
	x.y z
	f() g()
	x = 1 y = 2 // ERROR "unexpected name y at end of statement"
	x++ y // ERROR "unexpected name y at end of statement"
	x <- 1 2 // ERROR "unexpected literal 2 at end of statement"
	<-x y // ERROR "unexpected name y at end of statement"
	a[1] b // ERROR "unexpected name b at end of statement"
	(a) b // ERROR "unexpected name b at end of statement"
	[]int b // ERROR "unexpected name b at end of statement"
	struct{} x // ERROR "unexpected name x at end of statement"
	map[string]int{} x // ERROR "unexpected name x at end of statement"
	func() {} x // ERROR "unexpected name x at end of statement"
	*p x // ERROR "unexpected name x at end of statement"
	&p x // ERROR "unexpected name x at end of statement"
	x... // ERROR "unexpected ... at end of statement"
	f(x..., y)
	f(x...y) // ERROR "unexpected name y in argument list; possibly missing comma or [)]"
	f(x y) // ERROR "unexpected name y in argument list; possibly missing comma or [)]"
	f(x; y) // ERROR "unexpected semicolon in argument list; possibly missing comma or [)]"
	f(x // ERROR "unexpected newline in argument list; possibly missing comma or [)]"
	y)
	a[x y] // ERROR "unexpected name y, expected comma, : or ]"
	a[x, y]
	a[x // ERROR "unexpected newline, expected comma, : or ]"
	]
	[]int{1 2} // ERROR "unexpected literal 2 in composite literal; possibly missing comma or }"
	[]int{1 // ERROR "unexpected newline in composite literal; possibly missing comma or }"
	}
	[]int{1,
	2}
	T{a: 1 b: 2} // ERROR "unexpected name b in composite literal; possibly missing comma or }"
	T{a: 1 // ERROR "unexpected newline in composite literal; possibly missing comma or }"
	}
	T{a = 1} // ERROR "unexpected = in composite literal; possibly missing comma or }"
	T{a := 1} // ERROR "unexpected := in composite literal; possibly missing comma or }"
	x := T{
		a: 1,
		b: 2 // ERROR "unexpected newline in composite literal; possibly missing comma or }"
	}
	x = 5
}
