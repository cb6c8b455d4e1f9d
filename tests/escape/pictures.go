package main

import (
	"fmt"
	"strings"
)

type node struct {
	name string
	next *node
}

type table struct {
	byName map[string]*node
	first  *node
	log    []string
}

var cache *table

// newTable makes a table that its caller keeps.
func newTable() *table {
	return &table{byName: make(map[string]*node)}
}

func (t *table) add(name string) *node {
	n := &node{name: name, next: t.first}
	t.first = n
	t.byName[name] = n
	t.log = append(t.log, "add "+name)
	return n
}

func count(t *table) (n int) {
	visit := func(p *node) { n++ }
	for p := t.first; p != nil; p = p.next {
		visit(p)
	}
	return n
}

func publish(t *table, done chan<- int) {
	cache = t
	go func() { done <- count(t) }()
}

func main() {
	t := newTable()
	for _, name := range strings.Fields("a <b> \"c\"") {
		t.add(name)
	}
	local := &node{name: "</script>"}
	done := make(chan int)
	publish(t, done)
	defer fmt.Println("done", <-done)
	fmt.Println(local.name, count(t))
}
