// A spreadsheet that evaluates formulas on demand and finds cycles: struct
// keys, memo, recursive descent, error values in cells.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

// Ref is the place of a cell.
type Ref struct {
	Col byte
	Row int
}

func (r Ref) String() string { return string(rune(r.Col)) + strconv.Itoa(r.Row) }

// Problem is an error that belongs in a cell.
type Problem string

func (p Problem) Error() string { return "#" + string(p) }

// The problems.
const (
	BadFormula Problem = "FORMULA"
	Cycle      Problem = "CYCLE"
	DivZero    Problem = "DIV/0"
	NotNumber  Problem = "VALUE"
)

type status int

const (
	fresh status = iota
	running
	done
)

type cell struct {
	text   string
	value  float64
	err    error
	status status
}

// Sheet is cells by place.
type Sheet struct {
	cells       map[Ref]*cell
	evaluations int
}

// Set changes a cell and forgets all results.
func (s *Sheet) Set(ref, text string) {
	r, _, ok := parseRef(ref)
	if !ok {
		panic("bad reference " + ref)
	}
	if s.cells == nil {
		s.cells = make(map[Ref]*cell)
	}
	s.cells[r] = &cell{text: text}
	for _, c := range s.cells {
		*c = cell{text: c.text}
	}
}

func parseRef(s string) (r Ref, rest string, ok bool) {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return r, s, false
	}
	i := 1
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(s[1:i])
	return Ref{s[0], n}, s[i:], err == nil
}

// Value evaluates a cell once; an empty one is zero.
func (s *Sheet) Value(r Ref) (float64, error) {
	c := s.cells[r]
	if c == nil {
		return 0, nil
	}
	switch c.status {
	case running:
		return 0, Cycle
	case fresh:
		c.status = running
		s.evaluations++
		c.value, c.err = s.evaluate(c.text)
		c.status = done
	}
	return c.value, c.err
}

func (s *Sheet) evaluate(text string) (v float64, err error) {
	formula, ok := strings.CutPrefix(text, "=")
	if !ok {
		if v, err = strconv.ParseFloat(text, 64); err != nil {
			err = NotNumber
		}
		return
	}
	defer func() {
		if r := recover(); r != nil {
			v, err = 0, r.(Problem) // anything else is a mistake of ours
		}
	}()
	p := &parser{s, strings.ReplaceAll(formula, " ", "")}
	v = p.sum()
	if p.rest != "" {
		panic(BadFormula)
	}
	return
}

type parser struct {
	*Sheet
	rest string
}

func (p *parser) accept(set string) (c byte, ok bool) {
	if p.rest != "" && strings.IndexByte(set, p.rest[0]) >= 0 {
		c, p.rest = p.rest[0], p.rest[1:]
		return c, true
	}
	return
}

func (p *parser) sum() float64 {
	v := p.term()
	for {
		c, ok := p.accept("+-")
		if !ok {
			return v
		}
		if t := p.term(); c == '+' {
			v += t
		} else {
			v -= t
		}
	}
}

func (p *parser) term() float64 {
	v := p.factor()
	for {
		c, ok := p.accept("*/")
		if !ok {
			return v
		}
		f := p.factor()
		if c == '*' {
			v *= f
		} else if f == 0 {
			panic(DivZero)
		} else {
			v /= f
		}
	}
}

var functions = map[string]func([]float64) float64{
	"SUM": func(l []float64) (t float64) {
		for _, v := range l {
			t += v
		}
		return
	},
	"COUNT": func(l []float64) float64 { return float64(len(l)) },
	"MAX": func(l []float64) float64 {
		m := l[0]
		for _, v := range l[1:] {
			m = max(m, v)
		}
		return m
	},
}

func (p *parser) factor() float64 {
	if _, ok := p.accept("-"); ok {
		return -p.factor()
	}
	if _, ok := p.accept("("); ok {
		v := p.sum()
		p.close()
		return v
	}
	for name, f := range functions {
		if rest, ok := strings.CutPrefix(p.rest, name+"("); ok {
			p.rest = rest
			l := p.area()
			p.close()
			return f(l)
		}
	}
	if r, rest, ok := parseRef(p.rest); ok {
		p.rest = rest
		return p.get(r)
	}
	i := 0
	for i < len(p.rest) && strings.IndexByte("0123456789.", p.rest[i]) >= 0 {
		i++
	}
	v, err := strconv.ParseFloat(p.rest[:i], 64)
	if err != nil {
		panic(BadFormula)
	}
	p.rest = p.rest[i:]
	return v
}

func (p *parser) close() {
	if _, ok := p.accept(")"); !ok {
		panic(BadFormula)
	}
}

func (p *parser) get(r Ref) float64 {
	v, err := p.Value(r)
	if err != nil {
		panic(err)
	}
	return v
}

func (p *parser) area() (list []float64) {
	a, rest, ok := parseRef(p.rest)
	if !ok || !strings.HasPrefix(rest, ":") {
		panic(BadFormula)
	}
	b, rest, ok := parseRef(rest[1:])
	if !ok {
		panic(BadFormula)
	}
	p.rest = rest
	for col := a.Col; col <= b.Col; col++ {
		for row := a.Row; row <= b.Row; row++ {
			list = append(list, p.get(Ref{col, row}))
		}
	}
	return
}

// Print shows a block of cells.
func (s *Sheet) Print(cols string, rows int) {
	for row := 1; row <= rows; row++ {
		for i := 0; i < len(cols); i++ {
			r := Ref{cols[i], row}
			if v, err := s.Value(r); err != nil {
				fmt.Printf("|%9v", err)
			} else if s.cells[r] == nil {
				fmt.Printf("|%9s", "")
			} else {
				fmt.Printf("|%9.5g", v)
			}
		}
		fmt.Println("|")
	}
	fmt.Println("evaluations:", s.evaluations)
}

func main() {
	var s Sheet
	for _, c := range [][2]string{
		{"A1", "10"}, {"A2", "2.5"}, {"A3", "=A1 * A2 - (3 + -1)"}, {"A4", "=SUM(A1:A3)"},
		{"B1", "=A4/B2"}, {"B2", "=B3"}, {"B3", "=C9"}, {"B4", "hello"},
		{"C1", "=C2+1"}, {"C2", "=C3*2"}, {"C3", "=C1"}, {"C4", "=COUNT(A1:C2) + 1"},
		{"D1", "=MAX(A1:A4)*2"}, {"D2", "=1+"}, {"D3", "=B4+1"}, {"D4", "=(1"},
	} {
		s.Set(c[0], c[1])
	}
	s.Print("ABCD", 4)
	s.Set("C9", "4")
	s.Set("C3", "=A1")
	s.Print("ABCD", 4)
	fmt.Println(s.Value(Ref{'D', 1}))
	_, err := s.Value(Ref{'D', 2})
	fmt.Printf("%v %T %t %q\n", err, err, err == BadFormula, err)
}
