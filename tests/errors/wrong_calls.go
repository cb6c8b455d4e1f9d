package p

type T struct{}

func f() int {
	panic(undefined) // ERROR `undefined: undefined`
} // ERROR `missing return`

func g() int {
	panic() // ERROR `not enough arguments for panic`
} // ERROR `missing return`

func h() int {
	panic(1, 2) // ERROR `too many arguments for panic`
} // ERROR `missing return`

func i() int {
	panic("a" + 1) // ERROR `mismatched types`
} // ERROR `missing return`

func j() int {
	panic(nil)
}

func k(x int) int {
	if x > 1 {
		(panic)((T{}))
	} else {
		panic(j)
	}
}

func l() {
	a := 1 // ERROR `declared and not used: a`
	"s"(a) // ERROR `cannot call non-function "s"`
	b := 2 // ERROR `declared and not used: b`
	var t T
	t(b) // ERROR `cannot call non-function t`
	c := 3
	undefined(c) // ERROR `undefined: undefined`
	d := 4
	t.missing(d) // ERROR `t.missing undefined`
}
