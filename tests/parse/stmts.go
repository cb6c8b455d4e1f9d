package p

// f does it all.
//
//tether:flow a -> result
func f(a, b int) (result int) {
	x := 1
	x, y = y, x
	x += 2
	x &^= 3
	x++
	c <- x
	go f(1, 2)
	defer func() {}()
	const k, l = iota, 2
	var z int
	type T struct{}
loop:
	for {
		break loop
	}
	for x < 3 {
		continue
	}
	for i := 0; i < 3; i++ {
		goto loop
	}
	for range 10 {
	}
	for k := range m {
	}
	for k, v = range m {
	}
	for range c {
	}
	if x := f(1, 2); x == (T{1}) {
	} else if []int{1}[0] == 1 {
	} else {
		return 1
	}
	switch {
	case a, b:
		fallthrough
	default:
	}
	switch x := x.(type) {
	case int, *T, func():
	case nil:
	}
	switch y := 1; x.y.(type) {
	}
	select {
	case v, ok := <-c:
	case c <- 1:
	case <-c:
	default:
	}
	{
	}
	m := map[string][]T{"a": {{1}, {x: 2}}, k: nil}
	_ = m["a"][1:2:3]
	_ = (*T).M(&t)
	_ = G[int](x)[0].(interface{ M() })
	_ = -a*b + c<<2&d == e && !g || <-h > 1
	return
}
