package p

func f() {
	if x := (T{1}); x == g(func() T { return T{} }) {
	}
	for range []int{1, 2} {
	}
	switch f := func() bool { if a { return b }; return c }; x {
	}
	if a[T{1}.i] {
	} else {
	}
	select {
	}
	for {
	}
}
