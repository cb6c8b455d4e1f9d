// Noughts and crosses by minimax with a memo: arrays as map keys, method
// expressions, labelled break.
package main

import (
	"fmt"
	"strings"
)

type mark byte

const (
	none mark = iota
	cross
	nought
)

func (m mark) String() string { return ".XO"[m : m+1] }
func (m mark) other() mark    { return cross + nought - m }

type board [9]mark

var lines = [...][3]int{
	{0, 1, 2}, {3, 4, 5}, {6, 7, 8},
	{0, 3, 6}, {1, 4, 7}, {2, 5, 8},
	{0, 4, 8}, {2, 4, 6},
}

func (b board) winner() mark {
	for _, l := range lines {
		if m := b[l[0]]; m != none && m == b[l[1]] && m == b[l[2]] {
			return m
		}
	}
	return none
}

func (b board) full() bool {
	for _, m := range b {
		if m == none {
			return false
		}
	}
	return true
}

// with returns a copy of the board with one more mark.
func (b board) with(i int, m mark) board {
	b[i] = m
	return b
}

func (b board) String() string {
	var sb strings.Builder
	for i, m := range b {
		sb.WriteString(m.String())
		if i%3 == 2 && i < 8 {
			sb.WriteByte('/')
		}
	}
	return sb.String()
}

type position struct {
	b    board
	turn mark
}

type outcome struct{ score, move int }

type engine struct {
	memo  map[position]outcome
	calls int
}

// best gives 1 for a won position, 0 for a draw, -1 for a lost one.
func (e *engine) best(p position) (o outcome) {
	e.calls++
	if known, ok := e.memo[p]; ok {
		return known
	}
	defer func() { e.memo[p] = o }()
	if p.b.winner() != none {
		return outcome{-1, -1}
	}
	if p.b.full() {
		return outcome{0, -1}
	}
	o = outcome{-2, -1}
	for i, m := range p.b {
		if m != none {
			continue
		}
		if s := -e.best(position{p.b.with(i, p.turn), p.turn.other()}).score; s > o.score {
			o = outcome{s, i}
		}
	}
	return
}

type player func(*engine, position) int

func first(_ *engine, p position) int {
	for i, m := range p.b {
		if m == none {
			return i
		}
	}
	panic("no move left")
}

func perfect(e *engine, p position) int { return e.best(p).move }

func play(e *engine, x, o player) (b board, history []int) {
	players := map[mark]player{cross: x, nought: o}
game:
	for turn := cross; ; turn = turn.other() {
		move := players[turn](e, position{b, turn})
		history = append(history, move)
		b[move] = turn
		switch {
		case b.winner() != none, board.full(b):
			break game
		}
	}
	return
}

func main() {
	e := &engine{memo: make(map[position]outcome)}
	for _, g := range []struct {
		name string
		x, o player
	}{
		{"perfect-perfect", perfect, perfect},
		{"perfect-first", perfect, first},
		{"first-perfect", first, perfect},
		{"first-first", first, first},
	} {
		b, h := play(e, g.x, g.o)
		fmt.Printf("%-16s %v winner %v moves %v\n", g.name, b, b.winner(), h)
	}
	scores := map[int]int{}
	for _, o := range e.memo {
		scores[o.score]++
	}
	fmt.Println(len(e.memo), e.calls, scores)
	p := position{board{cross, cross, none, nought, nought}, cross}
	fmt.Printf("%v %+v %v\n", p.b, e.best(p), position{p.b, nought})
}
