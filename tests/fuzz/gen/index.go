package main

import "fmt"

// Functions that do little but index: rows of rows, windows on them, arrays of arrays, pointers to elements, with indices that
// are counted or computed. Each of them has the same variables, so that every statement can be about any of them; what append
// does to capacity never shows, as it either fits into what is there or has to make a new array.

// indexers is the number of such functions of a unit.
const indexers = 2

// printIndexers writes them, and what they call.
func (u *unit) printIndexers() {
	k, s := u.k, u.leaky.name
	u.line("func row%d(g [][]int, i int) []int { return g[ix(i, len(g))] }\n", k)
	u.line("func set%drow(g [][]int, i, j, v int) {\n\trow := g[ix(i, len(g))]\n\trow[ix(j, len(row))] = v\n}\n", k)
	u.line("func swap%d(g [][]int, i, j int) { g[i], g[j] = g[j], g[i] }\n", k)
	u.line("func at%d(a *[2][3]int, i int) *[3]int { return &a[ix(i, 2)] }\n", k)
	u.line("func cells%d(h [][]*int, i int) *int {\n\trow := h[ix(i, len(h))]\n\tif len(row) == 0 {\n\t\treturn &zero\n\t}\n\treturn row[ix(i*3, len(row))]\n}\n", k)
	for i := range indexers {
		u.open("func index%d_%d(n int, own []%s) [][]int {", k, i, s)
		u.line("g := make([][]int, %d)", u.r.between(2, 5))
		u.line("for i := range g {\n\t\tg[i] = make([]int, %s, 8)\n\t\tfor j := range g[i] {\n\t\t\tg[i][j] = i*10 + j + n\n\t\t}\n\t}",
			[]string{"4", "3+i", "6-i"}[u.r.below(3)])
		u.line("r := g[1][1:]")
		u.line("h := make([][]*int, len(g))")
		u.line("for i := range h {\n\t\tfor j := range g[i] {\n\t\t\th[i] = append(h[i], &g[i][j])\n\t\t}\n\t}")
		u.line("var b [2][3]int\n\tvar a [3][2]*%s\n\tvar c [2][2][]int", s)
		u.line("s := append([]%s{{n: 1}, {n: n}, {n: 3}}, own...)", s)
		u.line("for i := range a {\n\t\ta[i][i&1] = &s[i]\n\t\ta[i][1-i&1] = &%s{n: i}\n\t}", s)
		u.line("for i := range c {\n\t\tc[i][0], c[i][1] = g[i], make([]int, 3)\n\t}")
		u.line("pb, p := &b[1], &g[0][2]\n\tvar t [][]int")
		for count := u.r.between(6, 14); count > 0; count-- {
			u.indexStep(2)
		}
		u.line("mix(uint64(pb[0] + pb[1]*3 + pb[2]*5 + *p*7 + len(r)))")
		u.line("for i := range a {\n\t\tmix(uint64(a[i][0].n + a[i][1].n*3))\n\t}")
		number := u.integer(0)
		u.fold("b", u.array(2, u.array(3, number)), 3)
		u.fold("c", u.array(2, u.array(2, u.slice(number))), 3)
		u.fold("h", u.slice(u.slice(u.pointer(number))), 3)
		u.fold("s", u.slice(u.leaky), 1)
		u.fold("t", u.slice(u.slice(number)), 2)
		u.fold("r", u.slice(number), 1)
		u.line("return g")
		u.shut("}\n")
	}
}

// indexing calls such a function, and keeps some of what it gives.
func (u *unit) indexing() {
	g, i := u.fresh("v"), u.fresh("i")
	number := u.integer(0)
	u.open("for %s := range %d {", i, u.r.between(2, 4))
	u.line("%s := index%d_%d(%s*%d, %s)", g, u.k, u.r.below(indexers), i, u.r.between(1, 5),
		[]string{"nil", "[]" + u.leaky.name + "{{n: " + i + "}}"}[u.r.below(2)])
	u.fold(g, u.slice(u.slice(number)), 2)
	if u.r.chance(50) {
		u.line("ln%d = append(ln%d, row%d(%s, %s))", u.k, u.k, u.k, g, i)
	}
	u.shut("}")
}

// small gives a number that says which element.
func (u *unit) small(depth int) string {
	switch u.r.below(8) {
	case 0:
		return "n"
	case 1:
		return fmt.Sprintf("n+%d", u.r.below(4))
	case 2:
		return "len(g)-1"
	case 3:
		return "b[1][0]"
	case 4:
		if depth > 0 {
			return "g[0][ix(" + u.small(depth-1) + ", len(g[0]))]"
		}
	case 5:
		if depth > 0 {
			return "s[ix(" + u.small(depth-1) + ", len(s))].n"
		}
	case 6:
		return "*p"
	}
	return fmt.Sprint(u.r.below(3))
}

func (u *unit) of(n string) string { return "ix(" + u.small(1) + ", " + n + ")" }

func (u *unit) row() string {
	return []string{"g[0]", "g[1]", "g[" + u.of("len(g)") + "]", "r", fmt.Sprintf("row%d(g, %s)", u.k, u.small(1)),
		"c[" + u.of("2") + "][0]", "c[1][1]"}[u.r.below(7)]
}

// number is an expression of type int that reads through an index.
func (u *unit) element() string {
	switch u.r.below(8) {
	case 0:
		return "b[" + u.of("2") + "][" + u.of("3") + "]"
	case 1:
		return "pb[" + u.of("3") + "]"
	case 2:
		return "s[" + u.of("len(s)") + "].n"
	case 3:
		return "a[" + u.of("3") + "][" + u.of("2") + "].n"
	case 4:
		return fmt.Sprintf("*cells%d(h, %s)", u.k, u.small(1))
	case 5:
		return fmt.Sprintf("at%d(&b, %s)[%d]", u.k, u.small(1), u.r.below(3))
	case 6:
		return "*p"
	}
	x := []string{"g[0]", "g[1]", "c[0][1]"}[u.r.below(3)]
	return x + "[" + u.of("len("+x+")") + "]"
}

// filled runs what follows only if the row has an element.
func (u *unit) filled(row string) {
	u.open("if x := %s; len(x) > 0 {", row)
}

func (u *unit) indexStep(depth int) {
	k, e := u.k, u.element()
	switch u.r.below(22) {
	case 0:
		u.line("%s %s %s", u.element(), []string{"=", "+=", "-=", "^="}[u.r.below(4)], e)
	case 1:
		u.line("%s, %s = %s, %s", u.element(), e, e, u.element())
	case 2:
		u.line("swap%d(g, %s, %s)", k, u.of("len(g)"), u.of("len(g)"))
	case 3:
		u.line("g[%s], g[%s] = %s, g[0]", u.of("len(g)"), u.of("len(g)"), u.row())
	case 4:
		u.line("r = %s", u.row())
	case 5:
		u.filled(u.row())
		u.line("r = x[%s:]", u.of("len(x)"))
		u.line("r = r[:len(r):len(r)]")
		u.shut("}")
	case 6: // it fits
		u.filled(u.row())
		u.line("i := %s", u.of("len(x)"))
		u.line("_ = append(x[:i], %s)", e)
		u.shut("}")
	case 7: // it is new
		u.line("g = append(g[:len(g):len(g)], %s)", u.row())
		u.line("h = append(h[:len(h):len(h)], []*int{p, &%s})", []string{"b[0][1]", "pb[2]", "s[0].n"}[u.r.below(3)])
	case 8:
		u.line("mix(uint64(copy(%s, %s)))", u.row(), u.row())
	case 9:
		u.filled(u.row())
		u.line("copy(x[%s:], x)", u.of("len(x)"))
		u.shut("}")
	case 10:
		u.filled(u.row())
		u.line("p = &x[%s]", u.of("len(x)"))
		u.shut("}")
	case 11:
		u.line("p = &%s", []string{"b[" + u.of("2") + "][1]", "pb[" + u.of("3") + "]", "s[" + u.of("len(s)") + "].n",
			"a[" + u.of("3") + "][0].n"}[u.r.below(4)])
	case 12:
		u.line("a[%s][%s] = %s", u.of("3"), u.of("2"),
			[]string{"&s[" + u.of("len(s)") + "]", "a[" + u.of("3") + "][" + u.of("2") + "]"}[u.r.below(2)])
	case 13:
		u.line("b[%s] = b[%s]", u.of("2"), u.of("2"))
	case 14:
		x := u.fresh("x")
		u.line("%s := %s", x, []string{"b", "*at" + fmt.Sprint(k) + "(&b, n)", "a"}[u.r.below(3)])
		u.line("%s[%d] = %s[0]", x, u.r.below(2), x)
		u.line("_ = %s", x)
	case 15:
		u.line("pb = %s", []string{"&b[" + u.of("2") + "]", fmt.Sprintf("at%d(&b, %s)", k, u.small(1)),
			"(*[3]int)(append([]int{1, 2}, n))"}[u.r.below(3)])
	case 16: // in place, or a new array
		i := u.fresh("i")
		u.line("%s := %s", i, u.of("len(s)"))
		if u.r.chance(50) {
			u.line("if len(s) > 3 {\n\ts = append(s[:%s], s[%s+1:]...)\n}", i, i)
		} else {
			u.line("s = append(s[:%s:%s], append([]%s{{n: %s}}, s[%s:]...)...)", i, i, u.leaky.name, e, i)
		}
	case 17:
		u.line("c[%s][%s] = %s", u.of("2"), u.of("2"), u.row())
		u.filled("c[1][1]")
		u.line("x[0]++")
		u.shut("}")
		u.line("if len(c[1][1]) == 0 {\n\tc[1][1] = []int{n}\n}\nif len(c[0][1]) == 0 {\n\tc[0][1] = []int{n}\n}\nif len(g[0]) == 0 {\n\tg[0] = []int{1, 2}\n}\nif len(g[1]) == 0 {\n\tg[1] = []int{1, 2}\n}")
	case 18:
		u.line("t = make([][]int, %s)", u.of("4"))
		u.line("for i := range t {\n\tt[i] = append(t[i], %s, i)\n\tif i > 0 {\n\t\tt[i] = append(t[i], t[i-1]...)\n\t}\n}", e)
	case 19:
		leaks := []string{fmt.Sprintf("li%d = p", k), fmt.Sprintf("ln%d = append(ln%d, r)", k, k),
			fmt.Sprintf("lp%d = a[%s][0]", k, u.of("3")), fmt.Sprintf("ls%d = append(ls%d, &s[%s])", k, k, u.of("len(s)")),
			fmt.Sprintf("set%drow(g, %s, n, %s)", k, u.small(1), e)}
		u.open("if %s&1 == %d {", u.small(1), u.r.below(2))
		u.line("%s", leaks[u.r.below(len(leaks))])
		u.shut("}")
	case 20:
		if depth > 0 {
			u.open("if %s > %s {", e, u.element())
			u.indexStep(depth - 1)
			u.shut("}")
		}
	case 21:
		if depth > 0 {
			u.indexLoop(depth)
		}
	}
}

// indexLoop writes a loop that goes along rows: its bounds, or the rows themselves, may change on the way.
func (u *unit) indexLoop(depth int) {
	i, j := u.fresh("i"), u.fresh("j")
	switch u.r.below(6) {
	case 0:
		u.open("for %s := range g {", i)
		u.open("for %s := range g[%s] {", j, i)
		u.line("g[%s][%s] += %s", i, j, []string{"g[0][0]", i + "*" + j, u.element()}[u.r.below(3)])
		u.maybeStep(depth)
		u.shut("}")
		u.shut("}")
	case 1:
		u.open("for %s := 0; %s < len(r); %s++ {", j, j, j)
		u.line("r[%s] = %s", j, u.element())
		u.maybeStep(depth)
		u.line("if %s > 9 {\n\tbreak\n}", j)
		u.shut("}")
	case 2:
		u.line("%s := %s", i, u.of("len(g)"))
		u.open("for %s := 1; %s < len(g[%s]) && %s < 9; %s++ {", j, j, i, j, j)
		u.line("g[%s][%s] = g[%s][%s-1]*3 + %s", i, j, i, j, []string{"b[1][2]", "pb[0]", "*p", "g[0][0]"}[u.r.below(4)])
		u.maybeStep(depth)
		u.shut("}")
	case 3:
		u.open("for %s, x := range b {", i)
		u.open("for %s := range x {", j)
		u.line("b[1-%s][%s] += x[%s]*2 + %s", i, j, j, u.element())
		u.line("x[%s]++", j)
		u.shut("}")
		u.shut("}")
	case 4:
		u.open("for %s := len(s) - 1; %s >= 0; %s-- {", i, i, i)
		u.line("q := &s[%s]", i)
		u.line("q.n += %s", u.element())
		u.line("a[%s%%3][%s&1] = q", i, i)
		u.shut("}")
	case 5:
		u.open("for %s, x := range a[%s:] {", i, u.of("3"))
		u.line("x[%s&1].n += %s", i, u.element())
		u.line("a[%s] = [2]*%s{x[1], x[0]}", i, u.leaky.name)
		u.shut("}")
	}
}

func (u *unit) maybeStep(depth int) {
	if u.r.chance(40) {
		u.indexStep(depth - 1)
	}
}
