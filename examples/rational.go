// Rational numbers with a Stringer: value methods, a panic with an error
// type, parsing, continued fractions, fmt verbs through Format-free types.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// Rat is num/den in lowest terms; the zero value is zero.
type Rat struct {
	num, den int64 // den is one less than the denominator
}

// ErrZero is the panic value of a division by zero.
var ErrZero = errors.New("rational: zero denominator")

// New returns a/b; it panics if b is zero.
func New(a, b int64) Rat {
	if b == 0 {
		panic(ErrZero)
	}
	if b < 0 {
		a, b = -a, -b
	}
	g := gcd(abs(a), b)
	return Rat{a / g, b/g - 1}
}

func abs(a int64) int64 {
	if a < 0 {
		return -a
	}
	return a
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Num and Den are the two parts.
func (r Rat) Num() int64 { return r.num }
func (r Rat) Den() int64 { return r.den + 1 }

// Add, Sub, Mul and Div are arithmetic.
func (r Rat) Add(s Rat) Rat { return New(r.num*s.Den()+s.num*r.Den(), r.Den()*s.Den()) }
func (r Rat) Sub(s Rat) Rat { return r.Add(Rat{-s.num, s.den}) }
func (r Rat) Mul(s Rat) Rat { return New(r.num*s.num, r.Den()*s.Den()) }
func (r Rat) Div(s Rat) Rat { return New(r.num*s.Den(), r.Den()*s.num) }

// Cmp is negative, zero or positive.
func (r Rat) Cmp(s Rat) int64 { return r.Sub(s).num }

// Float is the nearest float64, or nearly.
func (r Rat) Float() float64 { return float64(r.num) / float64(r.Den()) }

func (r Rat) String() string {
	if r.den == 0 {
		return strconv.FormatInt(r.num, 10)
	}
	return fmt.Sprintf("%d/%d", r.num, r.Den())
}

// Parse reads "a", "a/b" or "a.b".
func Parse(s string) (r Rat, err error) {
	defer func() {
		if p := recover(); p != nil {
			if p != ErrZero {
				panic(p)
			}
			err = fmt.Errorf("parsing %q: %w", s, ErrZero)
		}
	}()
	if whole, frac, ok := strings.Cut(s, "."); ok {
		n, err := strconv.ParseInt(whole+frac, 10, 64)
		den := int64(1)
		for range len(frac) {
			den *= 10
		}
		return New(n, den), err
	}
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		b = "1"
	}
	n, err := strconv.ParseInt(a, 10, 64)
	if err != nil {
		return r, err
	}
	d, err := strconv.ParseInt(b, 10, 64)
	if err != nil {
		return r, err
	}
	return New(n, d), nil
}

// Continued is the continued fraction of a positive number.
func (r Rat) Continued() (terms []int64) {
	for a, b := r.Num(), r.Den(); b != 0; a, b = b, a%b {
		terms = append(terms, a/b)
	}
	return
}

func harmonic(n int64) (h Rat) {
	for i := int64(1); i <= n; i++ {
		h = h.Add(New(1, i))
	}
	return
}

// egyptian writes r as a sum of different unit fractions.
func egyptian(r Rat) (parts []Rat) {
	for r.num > 0 {
		unit := New(1, (r.Den()+r.num-1)/r.num)
		parts = append(parts, unit)
		r = r.Sub(unit)
	}
	return
}

func main() {
	a, b := New(3, 4), New(-5, 6)
	fmt.Println(a.Add(b), a.Sub(b), a.Mul(b), a.Div(b), Rat{}, New(4, -2))
	fmt.Printf("%v %s %+v %d %T %q\n", a, b, b, a, a, a)
	fmt.Println([]Rat{a, b}, map[string]Rat{"x": a}, struct{ R Rat }{b}, &a)
	fmt.Println(a == New(6, 8), a.Cmp(b) > 0, a.Float(), harmonic(20))

	ops := map[string]func(Rat, Rat) Rat{"+": Rat.Add, "-": Rat.Sub, "*": Rat.Mul, "/": Rat.Div}
	names := make([]string, 0, len(ops))
	for n := range ops {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Printf("1/3 %s 3/7 = %-6v", n, ops[n](New(1, 3), New(3, 7)))
	}
	fmt.Println()

	for _, s := range []string{"22/7", "-0.125", "42", "1/0", "x/2", "1/", "3.14159", ""} {
		r, err := Parse(s)
		fmt.Printf("%-10q %12v err %v %t\n", s, r, err, errors.Is(err, ErrZero))
	}
	fmt.Println(New(355, 113).Continued(), New(649, 200).Continued(), egyptian(New(4, 13)))

	list := []Rat{New(1, 2), New(1, 3), New(-7, 2), New(5, 1), {}, New(2, 4)}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Cmp(list[j]) < 0 })
	fmt.Println(list)
	defer func() {
		r := recover()
		fmt.Printf("%v %T %t\n", r, r, r == error(ErrZero))
	}()
	fmt.Println(a.Div(Rat{}))
}
