package main

type list[T any] struct { // ERROR `a generic type: is Go, but not in tether's subset`
	items []T
}

func first[T any](v []T) T { // ERROR `a generic function: is Go, but not`
	return v[0]
}

type number interface {
	~int | ~float64 // ERROR `a constraint: is Go, but not`
}

func main() {
	println(len(list[int]{}.items), first([]int{1})) // ERROR `an instantiated type: is Go, but not`
}
