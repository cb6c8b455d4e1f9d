// Word frequencies of standard input: bufio.Scanner with a split function
// of our own, a histogram, sort by several keys.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanLetters is a bufio.SplitFunc that gives runs of letters and apostrophes.
func scanLetters(data []byte, atEOF bool) (advance int, token []byte, err error) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || r == '\'' }
	start := bytes.IndexFunc(data, isWord)
	if start < 0 {
		return len(data), nil, nil
	}
	for i := start; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if !isWord(r) {
			return i + n, data[start:i], nil
		}
		i += n
	}
	if atEOF {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}

type counter struct {
	counts  map[string]int
	lengths map[int][]string
	total   int
}

func (c *counter) add(w string) {
	if c.counts == nil {
		c.counts, c.lengths = map[string]int{}, map[int][]string{}
	}
	c.total++
	c.counts[w]++
	if c.counts[w] == 1 {
		n := utf8.RuneCountInString(w)
		c.lengths[n] = append(c.lengths[n], w)
	}
}

type pair struct {
	word string
	n    int
}

type byCount []pair

func (b byCount) Len() int      { return len(b) }
func (b byCount) Swap(i, j int) { b[i], b[j] = b[j], b[i] }
func (b byCount) Less(i, j int) bool {
	if b[i].n != b[j].n {
		return b[i].n > b[j].n
	}
	return b[i].word < b[j].word
}

func (c *counter) top(n int) []pair {
	pairs := make(byCount, 0, len(c.counts))
	for w, k := range c.counts {
		pairs = append(pairs, pair{w, k})
	}
	sort.Sort(pairs)
	return pairs[:min(n, len(pairs))]
}

func main() {
	var c counter
	in := bufio.NewScanner(os.Stdin)
	in.Split(scanLetters)
	for in.Scan() {
		c.add(strings.ToLower(in.Text()))
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%d words, %d different\n", c.total, len(c.counts))
	for i, p := range c.top(8) {
		fmt.Printf("%2d. %-*s %3d %s\n", i+1, 8, p.word, p.n, strings.Repeat("*", p.n))
	}
	var lengths []int
	for n := range c.lengths {
		lengths = append(lengths, n)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(lengths)))
	for _, n := range lengths {
		words := c.lengths[n]
		if n > 7 {
			fmt.Printf("length %2d: %q\n", n, words)
		} else {
			fmt.Printf("length %2d: %d\n", n, len(words))
		}
	}
}
