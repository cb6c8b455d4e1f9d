package main

import (
	"fmt"
	"os"
	"strings"
)

func f(n int) {
	var b strings.Builder                           // want:stack
	fmt.Fprintf(&b, "%d;", n*1000)                  // want:stack
	fmt.Fprintln(&b, n, "x")                        // want:stack
	fmt.Fprint(os.Stdout, b.String(), n*4000, "\n") // want:stack
}

func main() { f(7) }
