// Package ring holds circular lists. A ring has no start: any element stands for the whole.
package ring

// Ring is an element of a circular list. The zero value is a ring of one.
type Ring struct {
	next, prev *Ring // nil in a zero value that has not been used
	Value      any   // what the element holds
}

// ready makes a zero value a ring of one.
func (r *Ring) ready() *Ring {
	if r.next == nil {
		r.next = r
		r.prev = r
	}
	return r
}

// New gives a ring of n elements, nil if n <= 0.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring)
	last := first
	for i := 1; i < n; i++ {
		last.next = &Ring{prev: last}
		last = last.next
	}
	last.next = first
	first.prev = last
	return first
}

// Next gives the element after r.
func (r *Ring) Next() *Ring {
	return r.ready().next
}

// Prev gives the element before r.
func (r *Ring) Prev() *Ring {
	return r.ready().prev
}

// Move gives the element n steps forward, or backward where n is negative.
func (r *Ring) Move(n int) *Ring {
	r.ready()
	for ; n < 0; n++ {
		r = r.prev
	}
	for ; n > 0; n-- {
		r = r.next
	}
	return r
}

// Link makes s follow r and gives what followed r. It joins two rings; within one it cuts out what
// lies between r and s.
func (r *Ring) Link(s *Ring) *Ring {
	after := r.Next()
	if s != nil {
		before := s.Prev()
		r.next = s
		s.prev = r
		after.prev = before
		before.next = after
	}
	return after
}

// Unlink takes the n%r.Len() elements after r out, and gives them.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len gives the number of elements.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f for each element's value, forward from r.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
