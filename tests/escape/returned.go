package main

func foo() *int {
	i := 42
	return &i
}

func local() int {
	i := 42
	p := &i
	return *p
}

func main() {
	println(*foo(), local())
}
