// Reading standard input in several ways.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	line, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := in.ReadRune()
	fmt.Println(string(r), size, err)
	b, _ := in.ReadByte()
	fmt.Println(b, in.UnreadByte())
	peek, _ := in.Peek(3)
	fmt.Printf("%q\n", peek)
	rest, _, _ := in.ReadLine()
	fmt.Printf("%q\n", rest)
	var name string
	var x, y int
	n, err := fmt.Fscan(in, &name, &x, &y)
	fmt.Println(n, err, name, x, y)
	in.ReadString('\n')
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		t := sc.Text()
		if t == "words:" {
			break
		}
		fmt.Printf("[%s]", t)
	}
	fmt.Println()
	words := 0
	for sc.Scan() {
		w := bufio.NewScanner(strings.NewReader(sc.Text()))
		w.Split(bufio.ScanWords)
		for w.Scan() {
			words++
		}
	}
	fmt.Println(words, sc.Err())
	all, err := io.ReadAll(os.Stdin)
	fmt.Println(len(all), err)
	out := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(out, "%s\n", strings.Repeat("buffered ", 5))
	fmt.Fprint(out, out.Buffered() > 0, "\n")
	out.Flush()
}
