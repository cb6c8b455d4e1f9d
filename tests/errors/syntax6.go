// Where reading goes on behind a wrong header.
package p

func _() {
	if i := g()); i { // ERROR "unexpected [)], expected {"
	}
	if i := g()]; i { // ERROR "unexpected ], expected {"
	}
	if i := g(); i) { // ERROR "unexpected [)], expected { after if clause"
	}
	switch i := g()); i { // ERROR "unexpected [)], expected {"
	}
	switch g()) { // ERROR "unexpected [)], expected {"
	}
	for i := g()); i < 1; i++ { // ERROR "unexpected [)], expected {"
	}
	for i := 0; i < 1); i++ { // ERROR "unexpected [)], expected semicolon or newline"
	} // ERROR "unexpected }, expected { after for clause"
	for i := 0; i < 1; i++) { // ERROR "unexpected [)], expected { after for clause"
	}
	for i) { // ERROR "unexpected [)], expected {"
	}
	if { // ERROR "missing condition in if statement"
	}
	if ; { // ERROR "missing condition in if statement"
	}
	if x; { // ERROR "missing condition in if statement"
	}
	if var x = 1; x > 0 { // ERROR "var declaration not allowed in if initializer"
	}
	for var x = 0; x < 1; x++ { // ERROR "var declaration not allowed in for initializer"
	}
	switch var x = 1; x { // ERROR "var declaration not allowed in switch initializer"
	}
	for ; { // ERROR "unexpected {, expected for loop condition"
	}
	for ;; {
	}
	for x := range y, z { // ERROR "unexpected comma, expected { after for clause"
	}
	for x, := range y { // ERROR "unexpected :=, expected expression"
	} // ERROR "unexpected }, expected := or = or comma"
	if x = 1 { // ERROR "unexpected if, expected expression"
	}
	if x := 1 { // ERROR "cannot use x := 1 as value"
	}
	if x, y = 1, 2 { // ERROR "cannot use assignment x, y = 1, 2 as value"
	}
	if a == 1, 2 { // ERROR "unexpected {, expected := or = or comma"
	} // ERROR "unexpected }, expected {"
	for a == 1, 2 { // ERROR "unexpected for, expected expression"
	} // ERROR "unexpected }, expected {"
	switch a == 1, 2 { // ERROR "unexpected switch, expected expression"
	} // ERROR "unexpected }, expected { after for clause"
	if x++ { // ERROR "cannot use x[+][+] as value"
	}
	for x++ { // ERROR "cannot use x[+][+] as value"
	}
	if f() {
	} else x = 1 // ERROR "else must be followed by if or statement block"
	if f() {
	}
	else { // ERROR "unexpected else, expected }"
	}
	if f()  // ERROR "unexpected newline, expected { after if clause"
	{
	}
	for f()
	{ // ERROR "unexpected {, expected for loop condition"
	}
	switch f()
	{
	}
	select
	{
	}
	for i := 0; i < 10; i := 1 { // ERROR "cannot declare in post statement of for loop"
	}
	x := y := 1 // ERROR "unexpected := at end of statement"
	a, b := := 1 // ERROR "unexpected :=, expected expression"
	x + 1 = := 2
	var x int =  // ERROR "unexpected var at end of statement"
	var y // ERROR "unexpected var, expected expression"
	const z int =
	type T // ERROR "unexpected type, expected expression"
	type T struct
	type T [ // ERROR "unexpected type, expected {"
	func f() {} // ERROR "unexpected name f, expected [(]"
	import "x" // ERROR "unexpected import, expected field name or embedded type"
	package x // ERROR "unexpected package, expected field name or embedded type"
}
