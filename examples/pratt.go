// An expression evaluator with a Pratt parser: function values in maps,
// an interface of nodes, constant tables by iota.
package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

type kind int

const (
	number kind = iota
	ident
	operator
	eof
)

func (k kind) String() string { return [...]string{"number", "ident", "operator", "eof"}[k] }

type token struct {
	kind kind
	text string
}

// Node is an expression that can be evaluated and printed.
type Node interface {
	Eval(env map[string]float64) float64
	fmt.Stringer
}

type (
	num   float64
	name  string
	unary struct {
		op string
		x  Node
	}
	binary struct {
		op   string
		l, r Node
	}
	cond struct{ test, yes, no Node }
	call struct {
		fn   string
		args []Node
	}
)

var binaryOps = map[string]func(a, b float64) float64{
	"+": func(a, b float64) float64 { return a + b },
	"-": func(a, b float64) float64 { return a - b },
	"*": func(a, b float64) float64 { return a * b },
	"/": func(a, b float64) float64 { return a / b },
	"%": math.Mod,
	"^": math.Pow,
	"<": func(a, b float64) float64 { return truth(a < b) },
	">": func(a, b float64) float64 { return truth(a > b) },
}

var functions = map[string]func(args ...float64) float64{
	"sqrt": func(a ...float64) float64 { return math.Sqrt(a[0]) },
	"abs":  func(a ...float64) float64 { return math.Abs(a[0]) },
	"max": func(a ...float64) float64 {
		m := math.Inf(-1)
		for _, v := range a {
			m = max(m, v)
		}
		return m
	},
	"sum": func(a ...float64) (s float64) {
		for _, v := range a {
			s += v
		}
		return
	},
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (n num) Eval(map[string]float64) float64 { return float64(n) }
func (n num) String() string                  { return strconv.FormatFloat(float64(n), 'g', -1, 64) }

func (n name) Eval(env map[string]float64) float64 {
	v, ok := env[string(n)]
	if !ok {
		panic(fmt.Errorf("undefined: %s", string(n)))
	}
	return v
}
func (n name) String() string { return string(n) }

func (u *unary) Eval(env map[string]float64) float64 { return -u.x.Eval(env) }
func (u *unary) String() string                      { return "(" + u.op + u.x.String() + ")" }

func (b *binary) Eval(env map[string]float64) float64 {
	return binaryOps[b.op](b.l.Eval(env), b.r.Eval(env))
}
func (b *binary) String() string { return fmt.Sprintf("(%v %s %v)", b.l, b.op, b.r) }

func (c *cond) Eval(env map[string]float64) float64 {
	if c.test.Eval(env) != 0 {
		return c.yes.Eval(env)
	}
	return c.no.Eval(env)
}
func (c *cond) String() string { return fmt.Sprintf("(%v ? %v : %v)", c.test, c.yes, c.no) }

func (c *call) Eval(env map[string]float64) float64 {
	f := functions[c.fn]
	if f == nil {
		panic(fmt.Errorf("no such function: %s/%d", c.fn, len(c.args)))
	}
	args := make([]float64, len(c.args))
	for i, a := range c.args {
		args[i] = a.Eval(env)
	}
	return f(args...)
}
func (c *call) String() string {
	parts := []string{}
	for _, a := range c.args {
		parts = append(parts, a.String())
	}
	return c.fn + "(" + strings.Join(parts, ", ") + ")"
}

func lex(s string) (toks []token) {
	isDigit := func(c byte) bool { return '0' <= c && c <= '9' || c == '.' }
	isAlpha := func(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
	for i := 0; i < len(s); {
		start, class, k := i, isDigit, number
		switch c := s[i]; {
		case c == ' ':
			i++
			continue
		case isAlpha(c):
			class, k = isAlpha, ident
		case !isDigit(c):
			toks = append(toks, token{operator, s[i : i+1]})
			i++
			continue
		}
		for i < len(s) && class(s[i]) {
			i++
		}
		toks = append(toks, token{k, s[start:i]})
	}
	return append(toks, token{kind: eof})
}

type parser struct {
	toks []token
	pos  int
}

func (p *parser) next() token {
	t := p.toks[p.pos]
	if t.kind != eof {
		p.pos++
	}
	return t
}

func (p *parser) accept(op string) bool {
	if t := p.toks[p.pos]; t.kind == operator && t.text == op {
		p.pos++
		return true
	}
	return false
}

func (p *parser) need(op string) {
	if !p.accept(op) {
		t := p.toks[p.pos]
		panic(fmt.Errorf("expected %q, found %v %q", op, t.kind, t.text))
	}
}

// power gives an operator's left and right binding power; right > left
// groups to the left.
func power(op string) (left, right int) {
	switch op {
	case "?":
		return 2, 1
	case "<", ">":
		return 3, 4
	case "+", "-":
		return 5, 6
	case "*", "/", "%":
		return 7, 8
	case "^":
		return 12, 11
	}
	return -1, -1
}

func (p *parser) expr(min int) Node {
	left := p.prefix()
	for {
		t := p.toks[p.pos]
		l, r := power(t.text)
		if t.kind != operator || l < min {
			return left
		}
		p.next()
		if t.text == "?" {
			yes := p.expr(0)
			p.need(":")
			left = &cond{left, yes, p.expr(r)}
		} else {
			left = &binary{t.text, left, p.expr(r)}
		}
	}
}

func (p *parser) prefix() Node {
	switch t := p.next(); {
	case t.kind == number:
		f, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			panic(err)
		}
		return num(f)
	case t.kind == ident && p.accept("("):
		c := &call{fn: t.text}
		for !p.accept(")") {
			if len(c.args) > 0 {
				p.need(",")
			}
			c.args = append(c.args, p.expr(0))
		}
		return c
	case t.kind == ident:
		return name(t.text)
	case t.text == "-":
		return &unary{"-", p.expr(9)}
	case t.text == "(":
		n := p.expr(0)
		p.need(")")
		return n
	default:
		panic(fmt.Errorf("unexpected %v %q", t.kind, t.text))
	}
}

func evaluate(src string, env map[string]float64) (tree string, v float64, err error) {
	defer func() {
		if e, ok := recover().(error); ok {
			err = e
		}
	}()
	p := &parser{toks: lex(src)}
	n := p.expr(0)
	if p.toks[p.pos].kind != eof {
		panic(fmt.Errorf("left over: %q", p.toks[p.pos].text))
	}
	tree = n.String()
	return tree, n.Eval(env), nil
}

func main() {
	env := map[string]float64{"pi": math.Pi, "x": 3, "y": -4}
	for _, src := range []string{
		"1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "7 % 4 / 2",
		"sqrt(x*x + y*y)", "max(1, x, abs(y)) + sum()", "x > y ? 1 : y > 0 ? 2 : 3",
		"1 / 0", "2 * pi", "1 + ", "(1", "z + 1", "nope(1)", "1 2", "1.2.3", "#",
	} {
		tree, v, err := evaluate(src, env)
		if err != nil {
			fmt.Printf("%-28s error: %v\n", src, err)
			continue
		}
		fmt.Printf("%-28s %-42s = %.6g\n", src, tree, v)
	}
}
