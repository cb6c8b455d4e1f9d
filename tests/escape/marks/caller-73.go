// caller-73: a constructor through two functions, with options applied by callbacks.
package main

type conf struct {
	name string
	port int
	next *conf
}
type opt func(*conf)

//go:noinline
func port(n int) opt {
	return func(c *conf) { c.port = n } // want:stack
}

//go:noinline
func newConf(os ...opt) *conf {
	c := &conf{name: "x"} // want:stack
	for _, o := range os {
		o(c)
	}
	return c
}

//go:noinline
func f(n int) int {
	c := newConf(port(n), port(n+1))
	scrub()
	return c.port
}

func main() {
	println(f(80))
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
