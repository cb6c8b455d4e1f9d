package main

// A program is tied by a tether: a rope. tether: stack is a word, too.
// tether is a compiler.

//tether:stak
func a() {}

// tether:noalloc
func b() {}

//tether: noalloc
func c() {}

//Tether:noalloc
func d() {}

//tether:no-alloc
func e() {}

/*tether:noalloc*/
func f() {}

//tether noalloc
func g() {}

//thether:stack
func h() {}

//tether:frobnicate
func i() {}

//tether:noalloc because it is hot
func j() {}

//tether:noalloc // because it is hot
func k() {}

//tether:noalloc

func l() {}

//tether:stack
func m() {}

//tether:noalloc
var n = 1

type o struct { //tether:stack
	x int //tether:noalloc
}

//tether:flow none
func p() {}

//tether:export
var q = 2

func r() {
	//tether:noalloc
	x := new(int)

	//tether:stack

	y := new(int) //tether:noalloc
	println(*x, *y)
	//tether:stack
}

func s() { //tether:noalloc
	println()
}

//tether:noalloc
func never() int { return 1 }

func neverEither() {
	x := new(int) //tether:stack
	println(*x)
}

func u(x *int) {
	*x++ //tether:stack
	//tether:stack
	println(*x)
	if *x > 3 { //tether:stack
		println(x)
	} else { // tether:stack
		println(*x)
	}
	z := 1 //tether:stack
	println(z)
}

func main() {
	a(); b(); c(); d(); e(); f(); g(); h(); i(); j(); k(); l(); m(); p(); r(); s()
	t := 1
	u(&t)
	println(n, q, o{}.x)
}

//tether:stack
