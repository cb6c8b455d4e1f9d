// Where reading goes on behind an expression that is missing.
package p

func _() {
	go func() {
		send <-
	} // ERROR "unexpected }, expected expression"
}

func _() {
	defer func() {
		1 +
	} // ERROR "unexpected }, expected expression"
}

func _() {
	_ = (1 +) // ERROR "unexpected [)], expected expression"
	_ = a[2 +] // ERROR "unexpected ], expected expression"
	_ = []int{1, 2, 3 + } // ERROR "unexpected }, expected expression"
	_ = f(1 +) // ERROR "unexpected [)], expected expression"
	_ = f(1, 2 +, 3) // ERROR "unexpected comma, expected expression"
	x = 1 +
	y = 2 // ERROR "unexpected = at end of statement"
	_ = map[string]int{"a": , "b": 1} // ERROR "unexpected comma, expected expression"
	_ = []int{, 1} // ERROR "unexpected comma, expected expression"
	_ = f(,) // ERROR "unexpected comma, expected expression"
	_ = (,) // ERROR "unexpected comma, expected expression"
	_ = a[] // ERROR "unexpected ], expected operand"
	_ = a[1:2:] // ERROR "final index required in 3-index slice"
	_ = a[1::3] // ERROR "middle index required in 3-index slice"
	_ = x.
	_ = x.( // ERROR "unexpected = at end of statement"
	_ = x.()
	_ = *
} // ERROR "unexpected }, expected expression"

func _() {
	return 1 +
} // ERROR "unexpected }, expected expression"
