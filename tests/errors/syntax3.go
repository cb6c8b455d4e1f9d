package p

import { "a" } // ERROR "missing import path"

func f() {
	if a := 1; b c { // ERROR "unexpected name c, expected { after if clause"
	}
	if a; b; c { // ERROR "unexpected semicolon, expected { after if clause"
	}
	switch a := 1; b c { // ERROR "missing { after switch clause"
	}
	switch a; b; c { // ERROR "missing { after switch clause"
	}
	select a { // ERROR "missing { after select clause"
	}
	var a int := 5 // ERROR "unexpected :=, expected ="
	var b chan = 5 // ERROR "missing channel element type"
	var c chan<- = 5 // ERROR "missing channel element type"
	type T := int // ERROR "unexpected :=, expected ="
}

var d int := 5 // ERROR "unexpected :=, expected ="
