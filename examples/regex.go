// A backtracking regular-expression matcher: the expression is compiled to
// closures in continuation-passing style.
package main

import (
	"errors"
	"fmt"
	"unicode"
)

// cont is what must match after here; it says whether it did.
type cont func(pos int) bool

// matcher matches at pos, then asks k for the rest.
type matcher func(in []rune, pos int, k cont) bool

func empty(in []rune, pos int, k cont) bool { return k(pos) }

func one(test func(rune) bool) matcher {
	return func(in []rune, pos int, k cont) bool {
		return pos < len(in) && test(in[pos]) && k(pos+1)
	}
}

func seq(a, b matcher) matcher {
	return func(in []rune, pos int, k cont) bool {
		return a(in, pos, func(p int) bool { return b(in, p, k) })
	}
}

func alt(a, b matcher) matcher {
	return func(in []rune, pos int, k cont) bool {
		return a(in, pos, k) || b(in, pos, k)
	}
}

func repeat(m matcher, min, max int) matcher {
	var try func(in []rune, pos, n int, k cont) bool
	try = func(in []rune, pos, n int, k cont) bool {
		if n != max && m(in, pos, func(p int) bool { return p > pos && try(in, p, n+1, k) }) {
			return true
		}
		return n >= min && k(pos)
	}
	return func(in []rune, pos int, k cont) bool { return try(in, pos, 0, k) }
}

func start(in []rune, pos int, k cont) bool { return pos == 0 && k(pos) }
func end(in []rune, pos int, k cont) bool   { return pos == len(in) && k(pos) }

// Regexp is a compiled expression.
type Regexp struct {
	src    string
	match  matcher
	groups int
	caps   [10][2]int
}

type compiler struct {
	re  *Regexp
	src []rune
	pos int
}

var errEnd = errors.New("unexpected end of expression")

func (c *compiler) more() bool { return c.pos < len(c.src) }

func (c *compiler) next() rune {
	if !c.more() {
		panic(errEnd)
	}
	c.pos++
	return c.src[c.pos-1]
}

func (c *compiler) accept(r rune) bool {
	if c.more() && c.src[c.pos] == r {
		c.pos++
		return true
	}
	return false
}

func (c *compiler) alternatives() matcher {
	m := c.sequence()
	for c.accept('|') {
		m = alt(m, c.sequence())
	}
	return m
}

func (c *compiler) sequence() matcher {
	m := matcher(empty)
	for c.more() && c.src[c.pos] != '|' && c.src[c.pos] != ')' {
		m = seq(m, c.repeated())
	}
	return m
}

func (c *compiler) repeated() matcher {
	m := c.atom()
	for {
		switch {
		case c.accept('*'):
			m = repeat(m, 0, -1)
		case c.accept('+'):
			m = repeat(m, 1, -1)
		case c.accept('?'):
			m = repeat(m, 0, 1)
		default:
			return m
		}
	}
}

func (c *compiler) atom() matcher {
	switch r := c.next(); r {
	case '.':
		return one(func(rune) bool { return true })
	case '^':
		return start
	case '$':
		return end
	case '(':
		return c.group()
	case '[':
		return one(c.class())
	case '\\':
		return one(c.escape())
	case '*', '+', '?':
		panic(fmt.Errorf("nothing to repeat before %q", r))
	default:
		return one(func(x rune) bool { return x == r })
	}
}

func (c *compiler) group() matcher {
	re := c.re
	re.groups++
	g := re.groups
	m := c.alternatives()
	if c.next() != ')' {
		panic(errors.New("expected )"))
	}
	return func(in []rune, pos int, k cont) bool {
		return m(in, pos, func(p int) bool {
			old := re.caps[g]
			re.caps[g] = [2]int{pos, p}
			if k(p) {
				return true
			}
			re.caps[g] = old
			return false
		})
	}
}

func (c *compiler) escape() func(rune) bool {
	switch r := c.next(); r {
	case 'd':
		return unicode.IsDigit
	case 'w':
		return func(x rune) bool { return unicode.IsLetter(x) || unicode.IsDigit(x) || x == '_' }
	case 's':
		return unicode.IsSpace
	default:
		return func(x rune) bool { return x == r }
	}
}

func (c *compiler) class() func(rune) bool {
	negated := c.accept('^')
	var tests []func(rune) bool
	for first := true; first || !c.accept(']'); first = false {
		lo := c.next()
		if lo == '\\' {
			tests = append(tests, c.escape())
			continue
		}
		hi := lo
		if c.accept('-') {
			hi = c.next()
		}
		tests = append(tests, func(x rune) bool { return lo <= x && x <= hi })
	}
	return func(x rune) bool {
		for _, t := range tests {
			if t(x) {
				return !negated
			}
		}
		return negated
	}
}

// Compile turns src into a matcher.
func Compile(src string) (re *Regexp, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			re, err = nil, fmt.Errorf("regex %q: %w", src, r)
		default:
			panic(r)
		}
	}()
	re = &Regexp{src: src}
	c := &compiler{re: re, src: []rune(src)}
	re.match = c.alternatives()
	if c.more() {
		panic(fmt.Errorf("stray %q at %d", c.src[c.pos], c.pos))
	}
	return
}

// Find returns the leftmost match and its groups.
func (re *Regexp) Find(s string) (groups []string) {
	in := []rune(s)
	for from := 0; from <= len(in); from++ {
		clear(re.caps[:])
		if re.match(in, from, func(p int) bool { re.caps[0] = [2]int{from, p}; return true }) {
			for _, c := range re.caps[:re.groups+1] {
				groups = append(groups, string(in[c[0]:c[1]]))
			}
			return
		}
	}
	return nil
}

func main() {
	for _, t := range []struct {
		src    string
		inputs []string
	}{
		{`abc`, []string{"xxabcx", "ab"}},
		{`^(\w+)@(\w+)\.(com|org)$`, []string{"ann@tether.org", "bob@x.net", "a@b.com "}},
		{`(\d+)-(\d+)`, []string{"tel 555-1234!", "55-"}},
		{`[^aeiou\s]+`, []string{"aeio qrst u", "aei"}},
		{`(a|ab)(c|bcd)(d*)`, []string{"abcd"}},
		{`(a*)*b`, []string{"aaaaab", "aaac"}},
		{`é.*è`, []string{"l'été près", "none"}},
		{`x?`, []string{""}},
		{`a**`, []string{"baaa"}},
		{`(a`, nil}, {`a)`, nil}, {`*a`, nil}, {`[a`, nil}, {`a\`, nil},
	} {
		re, err := Compile(t.src)
		if err != nil {
			fmt.Println(err, errors.Is(err, errEnd))
			continue
		}
		for _, in := range t.inputs {
			fmt.Printf("%-26s %-16q %q\n", re.src, in, re.Find(in))
		}
	}
}
