package main

//tether:noalloc
func never() int { return 1 }

func neverEither() {
	x := new(int) //tether:stack
	println(*x)
}

func check(x *int) {
	*x++ //tether:stack
	//tether:stack
	println(*x)
	z := 1 //tether:stack
	println(z)
	if false {
		y := new(int) //tether:stack
		println(*y)
	}
}

func main() {
	t := 1
	check(&t)
}
