// strings.Builder, bufio and Fprintf to a local writer
package main

import (
	"bufio"
	"fmt"
	"strings"
)

//go:noinline
func f(n int) int {
	var sb strings.Builder // want:stack
	w := bufio.NewWriter(&sb)
	fmt.Fprintf(w, "%d-%s;", n*1000, "x") // want:stack
	w.Flush()
	return sb.Len()
}
func main() { println(f(2)) }
