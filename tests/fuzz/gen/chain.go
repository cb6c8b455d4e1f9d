package main

import "fmt"

// Patterns about loops that replace an object by what is made of it: by a literal, by a function that reads the old one, or
// perhaps keeps it, holds it in the new one or gives it back.

// stepping is the number of such functions of a unit.
const stepping = 4

func (u *unit) printLinks() {
	k := u.k
	u.line("type link%d struct {\n\tn int\n\tp *int\n\to *link%d\n}\n", k, k)
	u.line("var lk%d *link%d\n", k, k)
	for i := range stepping {
		u.open("func step%d_%d(a, b *link%d, n int) *link%d {", k, i, k, k)
		if u.r.chance(40) { // it only reads
			u.line("return &link%d{n: a.n*3 + b.n + n}", k)
			u.shut("}\n")
			continue
		}
		for steps := u.r.between(0, 2); steps > 0; steps-- {
			switch u.r.below(9) {
			case 0:
				u.line("if n == %d {\n\treturn %s\n}", u.r.below(4), []string{"a", "b"}[u.r.below(2)])
			case 1:
				u.line("if n == %d {\n\tlk%d = %s\n}", u.r.below(4), k, []string{"a", "b"}[u.r.below(2)])
			case 2:
				u.line("b.o = %s", []string{"a", "nil", "a.o"}[u.r.below(3)])
			case 3:
				u.line("a, b = b, a")
			case 4:
				if i > 0 {
					u.line("a = step%d_%d(%s, %s, n)", k, u.r.below(i), []string{"a", "b"}[u.r.below(2)], []string{"a", "b"}[u.r.below(2)])
				}
			default:
				u.line("b.n++")
			}
		}
		if i > 0 && u.r.chance(30) {
			j := u.r.below(i)
			u.line("return %s", []string{fmt.Sprintf("step%d_%d(b, a, n+1)", k, j),
				fmt.Sprintf("step%d_%d(step%d_%d(a, b, n), b, n)", k, j, k, j)}[u.r.below(2)])
		} else {
			if u.r.chance(30) {
				u.line("x := n + a.n\n\tr := &link%d{n: x, p: %s}", k, []string{"&x", "a.p", "&b.n"}[u.r.below(3)])
			} else {
				u.line("r := %s", u.made1("a", "n"))
			}
			if u.r.chance(25) {
				u.line("r.o = %s", []string{"a", "b", "b.o", "a.o"}[u.r.below(4)])
			}
			u.line("return r")
		}
		u.shut("}\n")
	}
	u.open("func links%d(a *link%d) {", k, k)
	u.open("for i := 0; a != nil && i < 5; i++ {")
	u.line("mix(uint64(a.n))\n\tif a.p != nil {\n\t\tmix(uint64(*a.p))\n\t}\n\ta = a.o")
	u.shut("}")
	u.shut("}\n")
}

// made1 is a literal that is made of the object in a variable.
func (u *unit) made1(a, n string) string {
	return fmt.Sprintf("&link%d{%s}", u.k, []string{"n: " + a + ".n*3 + " + n, "n: " + n + ", p: " + a + ".p", "n: " + a + ".n + 1, o: " + a,
		"n: " + n + ", p: &" + a + ".n", "n: " + a + ".n, o: " + a + ".o", "n: " + a + ".n - " + n}[u.r.below(6)])
}

// replaced runs such a loop.
func (u *unit) replaced() {
	k := u.k
	i := u.fresh("i")
	u.open("{")
	u.line("a, b := &link%d{n: %d}, &link%d{n: 2}\n\tvar c, d *link%d\n\t_, _ = c, d", k, u.r.below(9), k, k)
	if u.r.chance(25) {
		u.line("defer func() { links%d(%s) }()", k, []string{"a", "b"}[u.r.below(2)])
	}
	u.open("for %s := range %d {", i, u.r.between(2, 6))
	u.line("_ = %s", i)
	names := func() string { return []string{"a", "a", "b", "c"}[u.r.below(4)] }
	kinds := []int{6, 12}[u.r.below(2)] // of steps: those that only replace, or all
	for steps := u.r.between(1, 4); steps > 0; steps-- {
		x, y := []string{"a", "b"}[u.r.below(2)], []string{"a", "b"}[u.r.below(2)]
		call := fmt.Sprintf("step%d_%d(%s, %s, %s)", k, u.r.below(stepping), x, y, i)
		switch u.r.below(kinds) {
		case 0, 1, 2, 3:
			u.line("%s = %s", x, call)
		case 4:
			u.line("a, b = b, %s", call)
		case 5, 6:
			u.line("%s = %s", x, u.made1(x, i))
		case 7:
			u.line("%s = %s", []string{"c", "d"}[u.r.below(2)], names())
		case 8:
			u.line("if %s == %d {\n\tc = %s\n}", i, u.r.below(4), names())
		case 9:
			u.line("if %s&1 == %d {\n\t%s = %s\n}", i, u.r.below(2), x, call)
		case 10:
			u.line("mix(scrub(1)&1 + uint64(%s.n))", x)
		case 11:
			u.line("if %s == %d {\n\t%s\n}", i, u.r.below(4), []string{"break", "continue", fmt.Sprintf("lk%d = %s", k, names())}[u.r.below(3)])
		}
	}
	if u.r.chance(40) {
		u.line("links%d(%s)", k, names())
	}
	u.shut("}")
	u.line("links%d(a)\n\tlinks%d(b)\n\tlinks%d(c)\n\tlinks%d(d)", k, k, k, k)
	u.shut("}")
}
