package p

func f(x int, c chan int) {
	switch { case x > 1: x++; case x > 2: x--; default: }
	switch { case x > 1: x++ case x > 2: x--; default: } // ERROR `^syntax error: unexpected case at end of statement \[E0001\]$`
	switch { case x > 1: { x++ } default: } // ERROR `syntax error: unexpected default at end of statement`
	switch { case x > 1: L: case x > 2: } // ERROR `^syntax error: missing statement after label \[E0001\]$`
	switch {
	case x > 1:
		goto M
	M: // ERROR `syntax error: missing statement after label`
	case x > 2:
		goto N
	N:
		;
	default:
	O:
	}
	select { case <-c: x++ case c <- 1: } // ERROR `syntax error: unexpected case at end of statement`
	select { default: P: Q: case c <- 1: } // ERROR `syntax error: missing statement after label`
	select { case <-c: R: x++; case c <- 1: S: }
	switch x { default: case 1: ; case 2: ;; case 3: {}; case 4: }
	switch { case true: if x > 1 { } default: } // ERROR `syntax error: unexpected default at end of statement`
	switch interface{}(x).(type) { case int: return case string: } // ERROR `syntax error: unexpected case, expected expression`
}

func g() {
T: // ERROR `syntax error: missing statement after label`
	++ // ERROR `syntax error: unexpected \+\+, expected \}`
} // ERROR `syntax error: non-declaration statement outside function body`
