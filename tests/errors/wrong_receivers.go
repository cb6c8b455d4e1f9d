package main

type lexer struct{ at int }

func (l **lexer) skip() { // ERROR `invalid receiver type \*\*lexer`
	l.at++ // ERROR `l.at undefined`
}

func (l *(*lexer)) back() {} // ERROR `invalid receiver type`

// Only the last parameter takes many; the others have the type itself.
func both(a ...int, b string) { // ERROR `can only use \.\.\. with final parameter in list`
	_ = a + 1
}

const (
	a, b = len("a"), len("b")
	c // ERROR `extra init expr at .*:17:22`
)

func main() {
	var l lexer
	l.skip()
	l.back()
	l.next() // ERROR `l.next undefined`
	both(1, "b")
	r := 1                          // ERROR `declared and not used: r`
	println(byte[r])                // ERROR `byte\[r\] \(byte is not a generic type\)`
	defer l.at                      // ERROR `expression in defer must be function call`
	defer l.none                    // ERROR `expression in defer must be function call` `l.none undefined`
	1 = _                           // ERROR `cannot assign to 1`
	var s struct{ a int 'x' }       // ERROR `incorrect tag syntax: "'x'"`
	_ = s
}
