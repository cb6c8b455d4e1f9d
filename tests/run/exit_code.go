// os.Exit ends the program at once, whatever is deferred.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	defer func() { os.Exit(1) }()
	fmt.Fprintln(out, "never flushed")
	fmt.Println("written")
	func() {
		defer func() {
			fmt.Fprintln(os.Stderr, "leaving after", recover())
			os.Exit(42)
		}()
		panic("a panic")
	}()
}
