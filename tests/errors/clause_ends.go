package p

func f(x int, c chan int) {
	switch { case x > 1: x++; case x > 2: x--; default: }
	switch { case x > 1: x++ case x > 2: x--; default: } // ERROR `^syntax error: unexpected case at end of statement \[E0001\]$`
	switch { case x > 1: { x++ } default: } // ERROR `unexpected default at end of statement`
	switch { case x > 1: L: case x > 2: } // ERROR `^syntax error: missing statement after label \[E0001\]$`
	switch {
	case x > 1:
		goto M
	M: // ERROR `missing statement after label`
	case x > 2:
		goto N
	N:
		;
	default:
	O:
	}
	select { case <-c: x++ case c <- 1: } // ERROR `unexpected case at end of statement`
	select { default: P: Q: case c <- 1: } // ERROR `missing statement after label`
	select { case <-c: R: x++; case c <- 1: S: }
	switch x { default: case 1: ; case 2: ;; case 3: {}; case 4: }
	switch { case true: if x > 1 { } default: } // ERROR `unexpected default at end of statement`
	switch interface{}(x).(type) { case int: return case string: } // ERROR `unexpected case at end of statement`
}

func g() {
T: // ERROR `missing statement after label`
	++
}
