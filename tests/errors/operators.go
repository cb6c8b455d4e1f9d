// Operators, comparison, shifts, and the statements that need particular operands.
package main

type A struct{ a int }
type B struct{ a []int }
type C struct{ f func() }
type I interface{ M() }
type MyInt int

func main() {
	var i int
	var u uint
	var f float64
	var s string
	var b bool
	var a A
	var bb B
	var p, q *A
	var fn func()
	var sl []int
	var m map[int]int
	var c chan int
	var e interface{}
	var in I
	var my MyInt
	var cp complex128
	var i64 int64
	_ = i + f // ERROR `invalid operation: i \+ f \(mismatched types int and float64\)`
	_ = i + u // ERROR `invalid operation: i \+ u \(mismatched types int and uint\)`
	_ = i + my // ERROR `invalid operation: i \+ my \(mismatched types int and MyInt\)`
	_ = i + 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = i + 1.0
	_ = i + "a" // ERROR `invalid operation: i \+ "a" \(mismatched types int and untyped string\)`
	_ = i + nil // ERROR `invalid operation: i \+ nil \(mismatched types int and untyped nil\)`
	_ = i + s // ERROR `invalid operation: i \+ s \(mismatched types int and string\)`
	_ = s + 1 // ERROR `invalid operation: s \+ 1 \(mismatched types string and untyped int\)`
	_ = s + 'a' // ERROR `invalid operation: s \+ 'a' \(mismatched types string and untyped rune\)`
	_ = s - s // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = s * 2 // ERROR `invalid operation: s \* 2 \(mismatched types string and untyped int\)`
	_ = b + b // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	_ = b && i // ERROR `invalid operation: b && i \(mismatched types bool and int\)`
	_ = b && 1 // ERROR `invalid operation: b && 1 \(mismatched types bool and untyped int\)`
	_ = i && i // ERROR `invalid operation: operator && not defined on i \(variable of type int\)`
	_ = i || i // ERROR `invalid operation: operator \|\| not defined on i \(variable of type int\)`
	_ = !i // ERROR `invalid operation: operator ! not defined on i \(variable of type int\)`
	_ = !s // ERROR `invalid operation: operator ! not defined on s \(variable of type string\)`
	_ = -b // ERROR `invalid operation: operator - not defined on b \(variable of type bool\)`
	_ = -s // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = ^f // ERROR `invalid operation: operator \^ not defined on f \(variable of type float64\)`
	_ = f % 2 // ERROR `invalid operation: operator % not defined on f \(variable of type float64\)`
	_ = f & 1 // ERROR `invalid operation: operator & not defined on f \(variable of type float64\)`
	_ = f | f // ERROR `invalid operation: operator \| not defined on f \(variable of type float64\)`
	_ = i &^ f // ERROR `invalid operation: i &\^ f \(mismatched types int and float64\)`
	_ = cp < cp // ERROR `invalid operation: cp < cp \(operator < not defined on complex128\)`
	_ = cp % cp // ERROR `invalid operation: operator % not defined on cp \(variable of type complex128\)`
	_ = cp == 1
	_ = b < b // ERROR `invalid operation: b < b \(operator < not defined on bool\)`
	_ = b == true
	_ = b == 1 // ERROR `invalid operation: b == 1 \(mismatched types bool and untyped int\)`
	_ = a == a
	_ = bb == bb // ERROR `invalid operation: bb == bb \(struct containing \[\]int cannot be compared\)`
	_ = C{} == C{} // ERROR `invalid operation: C\{\} == C\{\} \(struct containing func\(\) cannot be compared\)`
	_ = a < a // ERROR `invalid operation: a < a \(operator < not defined on struct\)`
	_ = p == q
	_ = p < q // ERROR `invalid operation: p < q \(operator < not defined on pointer\)`
	_ = p == nil
	_ = p == &bb // ERROR `invalid operation: p == &bb \(mismatched types \*A and \*B\)`
	_ = fn == nil
	_ = fn == fn // ERROR `invalid operation: fn == fn \(func can only be compared to nil\)`
	_ = sl == nil
	_ = sl == sl // ERROR `invalid operation: sl == sl \(slice can only be compared to nil\)`
	_ = m == nil
	_ = m == m // ERROR `invalid operation: m == m \(map can only be compared to nil\)`
	_ = c == c
	_ = c == nil
	_ = e == nil
	_ = e == i
	_ = e == sl // ERROR `invalid operation: e == sl \(slice can only be compared to nil\)`
	_ = in == a // ERROR `invalid operation: in == a \(mismatched types I and A\)`
	_ = in == e
	_ = nil == nil // ERROR `invalid operation: nil == nil \(operator == not defined on untyped nil\)`
	_ = i == nil // ERROR `invalid operation: i == nil \(mismatched types int and untyped nil\)`
	_ = s == nil // ERROR `invalid operation: s == nil \(mismatched types string and untyped nil\)`
	_ = a == nil // ERROR `invalid operation: a == nil \(mismatched types A and untyped nil\)`
	_ = i == i64 // ERROR `invalid operation: i == i64 \(mismatched types int and int64\)`
	_ = i == 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = i == 1.0
	_ = u == -1 // ERROR `-1 \(untyped int constant\) overflows uint`
	_ = s == 'a' // ERROR `invalid operation: s == 'a' \(mismatched types string and untyped rune\)`
	_ = s < "a"
	_ = [2]int{} == [2]int{}
	_ = [2]int{} == [3]int{} // ERROR `invalid operation: \[2\]int\{\} == \[3\]int\{\} \(mismatched types \[2\]int and \[3\]int\)`
	_ = [2][]int{} == [2][]int{} // ERROR `invalid operation: \[2\]\[\]int\{\} == \[2\]\[\]int\{\} \(\[2\]\[\]int cannot be compared\)`
	_ = i < "a" // ERROR `invalid operation: i < "a" \(mismatched types int and untyped string\)`
	_ = i << u
	_ = i << i
	_ = i << f // ERROR `invalid operation: shift count f \(variable of type float64\) must be integer`
	_ = i << 1.0
	_ = i << 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	_ = i << s // ERROR `invalid operation: shift count s \(variable of type string\) must be integer`
	_ = i << -1 // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	_ = f << 1 // ERROR `invalid operation: shifted operand f \(variable of type float64\) must be integer`
	_ = s << 1 // ERROR `invalid operation: shifted operand s \(variable of type string\) must be integer`
	_ = 1.5 << u // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	_ = 1.0 << u // ERROR `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	_ = b << 1 // ERROR `invalid operation: shifted operand b \(variable of type bool\) must be integer`
	_ = i << 64
	_ = 1 << 64 << u // ERROR `1 << 64 \(untyped int constant 18446744073709551616\) overflows int`
	var f32 float32 = 1 << u // ERROR `invalid operation: shifted operand 1 \(type float32\) must be integer`
	var iface interface{} = 1 << u // ERROR `declared and not used: iface`
	var iface2 interface{} = 1.0 << u // ERROR `declared and not used: iface2` `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	_ = sl[1.0<<u]
	_ = sl[1.5<<u] // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	_ = make([]int, 1.0<<u)
	_ = i == 1<<u
	_ = f == 1<<u // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	_ = f + 1<<u // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	_ = "a" + 1<<u // ERROR `invalid operation: "a" \+ 1 << u \(mismatched types untyped string and untyped int\)`
	_ = f32
	_ = *i // ERROR `invalid operation: cannot indirect i \(variable of type int\)`
	_ = *a // ERROR `invalid operation: cannot indirect a \(variable of type A\)`
	_ = *p
	_ = *nil // ERROR `invalid operation: cannot indirect nil`
	_ = *e // ERROR `invalid operation: cannot indirect e \(variable of type interface\{\}\)`
	_ = &1 // ERROR `invalid operation: cannot take address of 1 \(untyped int constant\)`
	_ = <-i // ERROR `invalid operation: cannot receive from non-channel i \(variable of type int\)`
	_ = <-c
	_ = <-make(chan<- int) // ERROR `invalid operation: cannot receive from send-only channel make\(chan<- int\) \(value of type chan<- int\)`
	c <- "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	c <- 1
	make(<-chan int) <- 1 // ERROR `invalid operation: cannot send to receive-only channel make\(<-chan int\) \(value of type <-chan int\)`
	i <- 1 // ERROR `invalid operation: cannot send to non-channel i \(variable of type int\)`
	if i { // ERROR `non-boolean condition in if statement`
	}
	if 1 { // ERROR `non-boolean condition in if statement`
	}
	if b = true; b {
	}
	if s { // ERROR `non-boolean condition in if statement`
	}
	if nil { // ERROR `non-boolean condition in if statement`
	}
	for i { // ERROR `non-boolean condition in for statement`
	}
	for i := 0; i; i++ { // ERROR `non-boolean condition in for statement`
	}
	for "a" { // ERROR `non-boolean condition in for statement`
	}
	switch i {
	case "a": // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	case 1, 2:
	case 2: // ERROR `duplicate case 2 \(constant of type int\) in expression switch`
	case 1.0: // ERROR `duplicate case 1\.0 \(constant 1 of type int\) in expression switch`
	case f: // ERROR `invalid case f in switch on i \(mismatched types float64 and int\)`
	case i:
	case nil: // ERROR `cannot convert nil to type int`
	}
	switch s {
	case "a", "b", "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	}
	switch {
	case i: // ERROR `invalid case i in switch on true \(mismatched types int and bool\)`
	case b:
	case true:
	case true:
	}
	switch f {
	case 1.0, 1: // ERROR `duplicate case 1 \(constant of type float64\) in expression switch`
	}
	switch e {
	case 1, 1: // ERROR `duplicate case 1 \(constant of type int\) in expression switch`
	case "a":
	case 1.0:
	case sl: // ERROR `invalid case sl in switch on e \(slice can only be compared to nil\)`
	}
	switch fn {
	case nil:
	}
	switch fn {
	case fn: // ERROR `invalid case fn in switch on fn \(func can only be compared to nil\)`
	}
	switch sl {
	}
	switch nil { // ERROR `use of untyped nil in switch expression`
	}
	switch two() { // ERROR `multiple-value two\(\) \(value of type \(int, int\)\) in single-value context`
	}
	switch a {
	case A{}:
	case B{}: // ERROR `invalid case B\{\} in switch on a \(mismatched types B and A\)`
	}
	switch i {
	case 1:
		fallthrough // ERROR `cannot fallthrough final case in switch`
	}
	switch i {
	case 1:
		if b {
			fallthrough // ERROR `fallthrough statement out of place`
		}
	case 2:
	}
	fallthrough // ERROR `fallthrough statement out of place`
	select {
	case i: // ERROR `select case must be send or receive \(possibly with assignment\)`
	case <-i: // ERROR `invalid operation: cannot receive from non-channel i \(variable of type int\)`
	case c <- "a": // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	case x := <-c: // ERROR `declared and not used: x`
	case x, ok := <-c:
		_, _ = x, ok
	case i = <-c:
	case s = <-c: // ERROR `cannot use <-c \(comma, ok expression of type int\) as string value in assignment`
	case i, b = <-c:
	default:
	default: // ERROR `multiple defaults \(first at .*:214:2\)`
	}
	for i := range 10 { // ERROR `declared and not used: i`
		i = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	}
	for i, j := range 10 { // ERROR `declared and not used: i` `range over 10 \(untyped int constant\) permits only one iteration variable`
	}
	for range f { // ERROR `cannot range over f \(variable of type float64\)`
	}
	for range 1.5 { // ERROR `cannot range over 1\.5 \(untyped float constant\)`
	}
	for range a { // ERROR `cannot range over a \(variable of type A\)`
	}
	for range p { // ERROR `cannot range over p \(variable of type \*A\)`
	}
	for range nil { // ERROR `cannot range over nil`
	}
	for k, v := range m {
		k, v = v, k
	}
	for k, v := range s { // ERROR `declared and not used: k` `declared and not used: v`
		v = "a" // ERROR `cannot use "a" \(untyped string constant\) as rune value in assignment`
	}
	for k, v := range c { // ERROR `declared and not used: k` `range over c \(variable of type chan int\) permits only one iteration variable`
	}
	for k := range make(chan<- int) { // ERROR `cannot range over make\(chan<- int\) \(value of type chan<- int\): receive from send-only channel`
	}
	for s = range sl { // ERROR `cannot use s \(value of type int\) as string value in assignment`
	}
	for i, s = range sl { // ERROR `cannot use s \(value of type int\) as string value in assignment`
	}
	for i, s = range "abc" { // ERROR `cannot use s \(value of type rune\) as string value in assignment`
	}
	for i := range &[3]int{} {
		_ = i
	}
	for i := range &sl { // ERROR `cannot range over &sl \(value of type \*\[\]int\)`
		_ = i
	}
	for 1 = range sl { // ERROR `cannot assign to 1 \(neither addressable nor a map index expression\)`
	}
	for range undefined { // ERROR `undefined: undefined`
	}
	for _, _ = range sl {
	}
	for i := range u {
		u = i
		i64 = i // ERROR `cannot use i \(variable of type uint\) as int64 value in assignment`
	}
}

func two() (int, int) { return 1, 2 }
