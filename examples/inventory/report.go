package main

import (
	"fmt"
	"io"
	"sort"
	"strings"
)

// total is computed before main from the store in the other file.
var total = worth(stock)

var backlog []order

func init() { fmt.Println("init of report.go", total) }

func worth(s *store) (sum money) {
	for _, it := range s.items {
		sum += it.price * money(it.count)
	}
	return
}

func report(w io.Writer, s *store) {
	names := make([]string, 0, len(s.items))
	for n := range s.items {
		names = append(names, n)
	}
	sort.Strings(names)
	fmt.Fprintln(w, strings.Repeat("-", 30))
	for _, n := range names {
		it := s.items[n]
		fmt.Fprintf(w, "%-8s %5d at %6v %9v\n", n, it.count, it.price, it.price*money(it.count))
	}
	fmt.Fprintf(w, "%31v\n", worth(s))
	fmt.Fprintln(w, "log:", strings.Join(s.log, "; "))
	fmt.Fprintln(w, "backlog:", backlog)
}
