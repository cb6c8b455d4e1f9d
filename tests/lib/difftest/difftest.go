// Package difftest is what the differential programs share: comparing, counting, random inputs.
package difftest

import (
	"fmt"
	"math/rand"
	"os"
	"reflect"
)

var (
	checks, failures int
	R                = rand.New(rand.NewSource(1))
)

// Eq compares what ours gave with what Go's gave.
func Eq(name string, ours, theirs any, args ...any) {
	checks++
	if reflect.DeepEqual(ours, theirs) {
		return
	}
	if failures++; failures <= 30 {
		fmt.Printf("%s(%q): ours %#v, Go's %#v\n", name, args, ours, theirs)
	}
}

// Catch gives what f gives, or the text of what it panics with.
func Catch(f func() any) (result any) {
	defer func() {
		if v := recover(); v != nil {
			if e, ok := v.(error); ok {
				v = "error: " + e.Error()
			}
			result = fmt.Sprintf("panic: %v", v)
		}
	}()
	return f()
}

// Text gives an error's text, "" for nil.
func Text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

var pieces = []string{"a", "b", "ab", "aa", " ", "\t", "\n", "é", "É", "K", "k", "ſ", "s", "S", "\xff", "\xc2",
	"世", "\u2028", "İ", "ı", "ǅ", "ß", "\ufffd", "\xf0\x9f", "😀", "\x80", "\u0085", "\u00a0", "_", "9", "Z", "-",
	"\xe2\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\u3000", "Σ", "ς", "σ", "𐐀", "𐐨", "θ", "ϴ"}

// String gives a string of up to n pieces.
func String(n int) string {
	few := len(pieces)
	switch R.Intn(4) {
	case 0:
		few = 4
	case 1:
		few = 12
	}
	s := ""
	for n = R.Intn(n + 1); n > 0; n-- {
		s += pieces[R.Intn(few)]
	}
	return s
}

// Done reports and ends the program.
func Done() {
	fmt.Printf("     %d checks, %d failures\n", checks, failures)
	if failures > 0 {
		os.Exit(1)
	}
	os.Exit(0)
}
