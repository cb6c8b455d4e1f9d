// A text adventure that reads its commands from standard input: bufio,
// maps of maps, function tables, bit flags.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

type direction int

const (
	north direction = iota
	east
	south
	west
	nDirections
)

var directionNames = [nDirections]string{"north", "east", "south", "west"}

func (d direction) String() string      { return directionNames[d] }
func (d direction) opposite() direction { return (d + 2) % nDirections }

type flag uint8

const (
	lit flag = 1 << iota
	locked
	visited
)

type room struct {
	name  string
	text  string
	exits [nDirections]*room
	items map[string]bool
	flags flag
}

func (r *room) link(d direction, to *room) {
	r.exits[d], to.exits[d.opposite()] = to, r
}

type game struct {
	here  *room
	bag   map[string]bool
	moves int
	out   io.Writer
	done  bool
}

type command func(g *game, arg string)

var commands map[string]command

// The table is filled here because help reads it.
func init() {
	commands = map[string]command{
		"look": (*game).look,
		"take": (*game).take,
		"drop": (*game).drop,
		"use":  (*game).use,
		"bag":  func(g *game, _ string) { g.say("You carry %s.", list(g.bag)) },
		"help": (*game).help,
		"quit": func(g *game, _ string) { g.done = true },
	}
	for d := north; d < nDirections; d++ {
		commands[d.String()] = func(g *game, _ string) { g.walk(d) }
	}
}

func (g *game) say(format string, args ...interface{}) {
	fmt.Fprintf(g.out, format+"\n", args...)
}

func list(set map[string]bool) string {
	var names []string
	for n, in := range set {
		if in {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return "nothing"
	}
	sort.Strings(names)
	return "a " + strings.Join(names, ", a ")
}

func (g *game) look(string) {
	if g.here.flags&lit == 0 && !g.bag["lamp"] {
		g.say("It is dark.")
		return
	}
	g.say("%s. %s", strings.ToUpper(g.here.name), g.here.text)
	g.say("Here is %s.", list(g.here.items))
	for d, r := range g.here.exits {
		if r != nil {
			g.say("  %-5v -> %s", direction(d), r.name)
		}
	}
}

func (g *game) take(what string) {
	if !g.here.items[what] {
		g.say("No %q here.", what)
		return
	}
	delete(g.here.items, what)
	g.bag[what] = true
	g.say("Taken.")
}

func (g *game) drop(what string) {
	if !g.bag[what] {
		g.say("You have no %s.", what)
		return
	}
	delete(g.bag, what)
	g.here.items[what] = true
	g.say("Dropped.")
}

func (g *game) use(what string) {
	if what == "key" && g.bag[what] {
		for _, r := range g.here.exits {
			if r != nil && r.flags&locked != 0 {
				r.flags &^= locked
				g.say("The %s is open now.", r.name)
				return
			}
		}
	}
	g.say("Nothing happens.")
}

func (g *game) help(string) {
	var names []string
	for n := range commands {
		names = append(names, n)
	}
	sort.Strings(names)
	g.say("Commands: %v", names)
}

func (g *game) walk(d direction) {
	next := g.here.exits[d]
	switch {
	case next == nil:
		g.say("A wall.")
		return
	case next.flags&locked != 0:
		g.say("The %s is locked.", next.name)
		return
	}
	g.here = next
	if g.here.flags&visited == 0 {
		g.here.flags |= visited
		g.look("")
	} else {
		g.say("Back in the %s.", g.here.name)
	}
	if g.here.name == "vault" {
		g.say("You found the treasure in %d moves!", g.moves)
		g.done = true
	}
}

func world() *room {
	hall := &room{name: "hall", text: "Dust and echoes.", items: map[string]bool{"lamp": true}, flags: lit | visited}
	cellar := &room{name: "cellar", text: "Cold and damp.", items: map[string]bool{"key": true, "rat": true}}
	garden := &room{name: "garden", text: "Overgrown.", items: map[string]bool{}, flags: lit}
	vault := &room{name: "vault", text: "Gold!", items: map[string]bool{"gold": true}, flags: lit | locked}
	hall.link(south, cellar)
	hall.link(north, garden)
	hall.link(east, vault)
	return hall
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	g := &game{here: world(), bag: map[string]bool{}, out: out}
	in := bufio.NewScanner(os.Stdin)
	g.look("")
	for !g.done && in.Scan() {
		verb, arg, _ := strings.Cut(strings.TrimSpace(in.Text()), " ")
		if verb == "" || strings.HasPrefix(verb, "#") {
			continue
		}
		g.moves++
		g.say("> %s %s", verb, arg)
		if c, ok := commands[strings.ToLower(verb)]; ok {
			c(g, arg)
		} else {
			g.say("I do not know how to %s.", verb)
		}
	}
	g.say("%d moves; lamp %v; here %04b", g.moves, g.bag["lamp"], g.here.flags)
}
