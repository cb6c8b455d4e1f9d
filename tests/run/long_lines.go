package main

import "fmt"

func main() {
	/* a very long comment, that has "quotes' and goes on and on, and on, until it is longer than a hundred columns ? yes : no
	   its second line has a /* in it, and is very very very very long, and ends here, after more than a hundred columns /* c */
	x := 1
	// another very long comment with /* in it, which goes on and on, and on, until it is longer than a hundred columns */ /* ok
	s := "a, b, c, \"d, e, f, /* g */ || h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, a, b, c, d, e, f, g, h"
	fmt.Println(x, s, '"', "'", len(s) > 3 && x == 1 || len(s) < 7 && s != "hello there, this is a long string ? a : b" && x > 0 || x < 100)
}
