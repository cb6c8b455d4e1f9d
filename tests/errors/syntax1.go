package p

func f() {
	a b // ERROR "^syntax error: unexpected name b at end of statement \[E0001\]$"
	c(d e) // ERROR "unexpected name e in argument list; possibly missing comma or [)]"
	x := []int{1, 2 // ERROR "unexpected newline in composite literal; possibly missing comma or }"
	}
	y := (1 + 2 // ERROR "unexpected newline, expected [)]"
	z := a[1 // ERROR "unexpected name z at end of statement"
	if x == 1 // ERROR "unexpected newline, expected { after if clause"
	{
	}
	if { // ERROR "missing condition in if statement"
	}
	if x = 1 { // ERROR "cannot use assignment x = 1 as value"
	}
	if x := 1 { // ERROR "cannot use x := 1 as value"
	}
	if x y { // ERROR "unexpected name y, expected {"
		a b // ERROR "unexpected name b at end of statement"
	}
	for var i = 0; i < 10; i++ { // ERROR "var declaration not allowed in for initializer"
		a b // ERROR "unexpected name b at end of statement"
	}
	for i := 0; i < 10 { // ERROR "unexpected {, expected semicolon or newline"
	} // ERROR "unexpected }, expected expression"
	for i := 0; i < 10; i := 1 { // ERROR "cannot declare in post statement of for loop"
	}
	switch x {
		foo() // ERROR "unexpected name foo, expected case or default or }"
	case 1 2: // ERROR "unexpected case, expected :"
	}
	if x {
	} else y() // ERROR "else must be followed by if or statement block"
	a, b += 1 // ERROR "unexpected [+]=, expected := or = or comma"
	x[] // ERROR "unexpected ], expected operand"
	(T){1} // ERROR "cannot parenthesize type in composite literal"
	go func() { a b }() // ERROR "unexpected name b at end of statement"
	func g() {} // ERROR "unexpected name g, expected [(]"
	var x, y := 1, 2 // ERROR "unexpected :=, expected ="
	goto 1 // ERROR "non-declaration statement outside function body"
	x b
}
