package main

import (
	"errors"
	"fmt"
)

type money int

func (m money) String() string { return fmt.Sprintf("%d.%02d", m/100, m%100) }

type item struct {
	price money
	count int
}

type order struct {
	name  string
	count int
}

type shortage struct {
	order
	missing int
}

func (s *shortage) Error() string { return fmt.Sprintf("%d %ss missing", s.missing, s.name) }

var (
	errUnknown = errors.New("unknown item")
	errCount   = errors.New("bad count")
)

type store struct {
	items map[string]*item
	log   []string
}

var stock = newStore()

func init() { fmt.Println("init of store.go") }

// A file may have several init functions.
func init() { stock.logf("opened") }

func newStore() *store {
	return &store{items: map[string]*item{
		"bolt":   {price: 25, count: 120},
		"nut":    {price: 10, count: 500},
		"washer": {5, 0},
	}}
}

func (s *store) logf(format string, args ...any) {
	s.log = append(s.log, fmt.Sprintf(format, args...))
}

// take removes an order from the stock.
func (s *store) take(o order) (left int, err error) {
	defer func() { s.logf("%s %d: %v", o.name, o.count, err == nil) }()
	it, ok := s.items[o.name]
	if !ok {
		return 0, fmt.Errorf("%w %q", errUnknown, o.name)
	}
	if o.count <= 0 {
		return it.count, errCount
	}
	if it.count < o.count {
		return it.count, fmt.Errorf("taking: %w", &shortage{o, o.count - it.count})
	}
	it.count -= o.count
	return it.count, nil
}

func (s *store) restock(name string, n int) {
	s.items[name].count += n
	kept := backlog[:0]
	for _, o := range backlog {
		if _, err := s.take(o); err != nil {
			kept = append(kept, o)
		}
	}
	backlog = kept
}
