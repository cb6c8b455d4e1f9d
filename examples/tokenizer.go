// A tokenizer for a small language, as a chain of state functions: a
// recursive function type, runes, positions, %q and %-8v.
package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

type class uint8

const (
	illegal class = iota
	word
	keyword
	integer
	real
	text
	punct
	comment
	newline
)

var classNames = map[class]string{
	illegal: "ILLEGAL", word: "word", keyword: "keyword", integer: "integer",
	real: "real", text: "text", punct: "punct", comment: "comment", newline: "newline",
}

func (c class) String() string {
	if n, ok := classNames[c]; ok {
		return n
	}
	return fmt.Sprintf("class(%d)", uint8(c))
}

type position struct{ line, col int }

func (p position) String() string { return fmt.Sprintf("%d:%d", p.line, p.col) }

type token struct {
	class
	position
	text string
}

// String is declared because both embedded types have one.
func (t token) String() string {
	return fmt.Sprintf("%-6v %-8v %q", t.position, t.class, t.text)
}

const eof = -1

type state func(*lexer) state

type lexer struct {
	src        string
	start, pos int
	at         position // of start
	now        position // of pos
	out        []token
}

var keywords = map[string]bool{"let": true, "if": true, "else": true, "while": true, "fn": true}

func (l *lexer) peek() rune {
	if l.pos >= len(l.src) {
		return eof
	}
	r, _ := utf8.DecodeRuneInString(l.src[l.pos:])
	return r
}

func (l *lexer) next() rune {
	r, n := utf8.DecodeRuneInString(l.src[l.pos:])
	if n == 0 {
		return eof
	}
	l.pos += n
	l.now.col++
	if r == '\n' {
		l.now = position{l.now.line + 1, 1}
	}
	return r
}

func (l *lexer) accept(f func(rune) bool) (n int) {
	for f(l.peek()) {
		l.next()
		n++
	}
	return
}

func (l *lexer) emit(c class) {
	l.out = append(l.out, token{c, l.at, l.src[l.start:l.pos]})
	l.skip()
}

func (l *lexer) skip() { l.start, l.at = l.pos, l.now }

func any(set string) func(rune) bool {
	return func(r rune) bool { return r != eof && strings.ContainsRune(set, r) }
}

func not(f func(rune) bool) func(rune) bool {
	return func(r rune) bool { return r != eof && !f(r) }
}

func start(l *lexer) state {
	l.accept(any(" \t\r"))
	l.skip()
	switch r := l.next(); {
	case r == eof:
		return nil
	case r == '\n':
		l.emit(newline)
		return start
	case r == '"':
		return quoted
	case r == '/' && l.peek() == '/':
		l.accept(not(any("\n")))
		l.emit(comment)
		return start
	case unicode.IsDigit(r):
		return number
	case unicode.IsLetter(r), r == '_':
		return name
	case strings.ContainsRune("<>=!", r) && l.peek() == '=':
		l.next()
		fallthrough
	case strings.ContainsRune("(){}<>=!+-*/;,", r):
		l.emit(punct)
		return start
	}
	l.emit(illegal)
	return start
}

func name(l *lexer) state {
	l.accept(func(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) })
	c := word
	if keywords[l.src[l.start:l.pos]] {
		c = keyword
	}
	l.emit(c)
	return start
}

func number(l *lexer) state {
	digits := any("0123456789_")
	l.accept(digits)
	c := integer
	if l.peek() == '.' {
		l.next()
		c = real
		if l.accept(digits) == 0 {
			c = illegal
		}
	}
	l.emit(c)
	return start
}

func quoted(l *lexer) state {
	for {
		switch l.next() {
		case '\\':
			l.next()
		case '"':
			l.emit(text)
			return start
		case eof, '\n':
			l.emit(illegal)
			return start
		}
	}
}

// lex runs the machine over src.
func lex(src string) []token {
	l := &lexer{src: src, at: position{1, 1}, now: position{1, 1}}
	for s := state(start); s != nil; {
		s = s(l)
	}
	return l.out
}

func main() {
	src := `let größe = 1_000.5 // the size
fn twice(x) { if x >= 2 { x * 2; } else { "a \"b\"" } }
1. @ ∂ "open
while_ != while`
	tokens := lex(src)
	counts := [newline + 1]int{}
	for _, t := range tokens {
		counts[t.class]++
		if t.class != newline {
			fmt.Println(t)
		}
	}
	for c, n := range counts {
		fmt.Printf("%v=%d ", class(c), n)
	}
	fmt.Println(class(99), len(tokens))
	fmt.Printf("%v %+v\n", tokens[0], tokens[len(tokens)-1])
}
