// Command gen writes random programs for the tests of the compiler.
//
//	gen SEED FUNCTIONS [ONLY]
//
// A program has units. Each has types, package variables, methods and helpers of its own, and a few test functions, whose
// checksums are printed: they fold what can still be reached, after other calls have used the memory of frames that ended.
// FUNCTIONS is the number of test functions; with ONLY, the program has only the unit of that one, and calls nothing else.
// The same arguments give the same bytes.
//
// The programs are valid, end, and print the same whatever Go leaves open (see expr.go and stmt.go).
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: gen SEED FUNCTIONS [ONLY]")
		os.Exit(2)
	}
	seed, err := strconv.ParseUint(os.Args[1], 10, 64)
	functions, err2 := strconv.Atoi(os.Args[2])
	if err != nil || err2 != nil {
		fmt.Fprintln(os.Stderr, "gen: SEED and FUNCTIONS are numbers")
		os.Exit(2)
	}
	first, last := 0, functions
	if len(os.Args) > 3 {
		only, err := strconv.Atoi(os.Args[3])
		if err != nil || only < 0 || only >= functions {
			fmt.Fprintln(os.Stderr, "gen: no such function")
			os.Exit(2)
		}
		first, last = only, only+1
	}
	out := bufio.NewWriter(os.Stdout)
	out.WriteString(prelude)
	for k := first / tests; k*tests < last; k++ {
		out.WriteString(newUnit(seed, k).program())
	}
	out.WriteString("func main() {\n\tused()\n")
	for f := first; f < last; f++ {
		unit := f / tests
		fmt.Fprintf(out, "\tstart(%d)\n\treset%d()\n\ttry%d()\n\tmix(scrub(12) & 1)\n\tafter%d()\n\treport(%d)\n",
			f, unit, f, unit, f)
	}
	out.WriteString("}\n")
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
