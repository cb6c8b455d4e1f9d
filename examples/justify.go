// A text formatter: left, right, centred and justified paragraphs, and a
// minimum-raggedness breaker by dynamic programming.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// Align says how the lines of a paragraph are set.
type Align int

// The alignments.
const (
	Left Align = iota
	Right
	Centre
	Both
)

var alignNames = [...]string{Left: "left", Right: "right", Centre: "centre", Both: "both"}

func (a Align) String() string { return alignNames[a] }

type line struct {
	words []string
	last  bool
}

func width(words []string) int {
	n := len(words) - 1
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

// greedy fills each line as far as it goes.
func greedy(words []string, max int) (lines []line) {
	from := 0
	for i := range words {
		if i > from && width(words[from:i+1]) > max {
			lines = append(lines, line{words: words[from:i]})
			from = i
		}
	}
	return append(lines, line{words[from:], true})
}

// balanced minimises the sum of the squared gaps at the ends of the lines.
func balanced(words []string, max int) (lines []line) {
	n := len(words)
	cost := make([]int, n+1)
	next := make([]int, n+1)
	for i := n - 1; i >= 0; i-- {
		cost[i] = 1 << 30
		for j := i + 1; j <= n; j++ {
			gap := max - width(words[i:j])
			if gap < 0 && j > i+1 {
				break
			}
			c := gap*gap + cost[j]
			if j == n {
				c = 0
			}
			if c < cost[i] {
				cost[i], next[i] = c, j
			}
		}
	}
	for i := 0; i < n; i = next[i] {
		lines = append(lines, line{words[i:next[i]], next[i] == n})
	}
	return
}

func (l line) set(a Align, max int) string {
	text := strings.Join(l.words, " ")
	gap := max - width(l.words)
	switch a {
	case Right:
		return strings.Repeat(" ", gap) + text
	case Centre:
		return strings.Repeat(" ", gap/2) + text
	case Both:
		if l.last || len(l.words) == 1 {
			break
		}
		var b strings.Builder
		slots := len(l.words) - 1
		for i, w := range l.words {
			b.WriteString(w)
			if i < slots {
				b.WriteString(strings.Repeat(" ", 1+gap/slots+extra(i, gap%slots)))
			}
		}
		return b.String()
	}
	return text
}

func extra(i, rest int) int {
	if i < rest {
		return 1
	}
	return 0
}

type breaker func(words []string, max int) []line

func format(w io.Writer, text string, max int, a Align, breakLines breaker) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			fmt.Fprintln(w)
		}
		for _, l := range breakLines(strings.Fields(paragraph), max) {
			fmt.Fprintf(w, "|%-*s|\n", max, l.set(a, max))
		}
	}
}

const text = `A value that nobody keeps may live on the stack, where
it costs nothing. A value that is kept – by a global, by a result, by a closure that
outlives the call – must live on the heap.

Übermäßig lange Wörter: Donaudampfschifffahrtsgesellschaft, naïveté.`

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for a := Left; a <= Both; a++ {
		fmt.Fprintf(out, "%v (%d):\n", a, a)
		format(out, text, 36, a, greedy)
	}
	fmt.Fprintln(out, "balanced:")
	format(out, text, 36, Left, balanced)
}
