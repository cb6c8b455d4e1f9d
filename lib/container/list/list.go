// Package list holds a doubly linked list. To walk one:
//
//	for e := l.Front(); e != nil; e = e.Next() {
//		// e.Value
//	}
package list

// Element is an element of a list.
type Element struct {
	// The neighbours, in a ring closed by the list's root.
	next, prev *Element
	// The list that the element is in, or nil.
	list *List

	// Value is what the element holds.
	Value any
}

// Next gives the element after e, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev gives the element before e, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// List is a doubly linked list. Its zero value is an empty one.
type List struct {
	root Element // closes the ring; its next is nil until the list is first used
	n    int     // elements without the root
}

// Init makes l empty.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.n = 0
	return l
}

// New gives an empty list.
func New() *List {
	return new(List).Init()
}

// lazyInit makes a zero value ready.
func (l *List) lazyInit() {
	if l.root.next == nil {
		l.Init()
	}
}

// Len gives the number of elements.
func (l *List) Len() int {
	return l.n
}

// Front gives the first element, or nil.
func (l *List) Front() *Element {
	if l.n == 0 {
		return nil
	}
	return l.root.next
}

// Back gives the last element, or nil.
func (l *List) Back() *Element {
	if l.n == 0 {
		return nil
	}
	return l.root.prev
}

// link puts e after at.
func link(e, at *Element) {
	e.prev = at
	e.next = at.next
	at.next.prev = e
	at.next = e
}

// unlink takes e out of its ring.
func unlink(e *Element) {
	e.prev.next = e.next
	e.next.prev = e.prev
}

// insert puts a new element after at.
func (l *List) insert(v any, at *Element) *Element {
	e := &Element{list: l, Value: v}
	link(e, at)
	l.n++
	return e
}

// move puts e, which is in l, after at.
func (l *List) move(e, at *Element) {
	if e != at {
		unlink(e)
		link(e, at)
	}
}

// Remove takes e out of l, if it is in l, and gives its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		unlink(e)
		e.next, e.prev, e.list = nil, nil, nil
		l.n--
	}
	return e.Value
}

// PushFront puts v first.
func (l *List) PushFront(v any) *Element {
	l.lazyInit()
	return l.insert(v, &l.root)
}

// PushBack puts v last.
func (l *List) PushBack(v any) *Element {
	l.lazyInit()
	return l.insert(v, l.root.prev)
}

// InsertBefore puts v before mark; it does nothing and gives nil if mark is not in l.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark.prev)
}

// InsertAfter puts v after mark; it does nothing and gives nil if mark is not in l.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark)
}

// MoveToFront makes e the first element; it does nothing if e is not in l.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack makes e the last element; it does nothing if e is not in l.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore puts e before mark; it does nothing if they are the same or not both in l.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark.prev)
	}
}

// MoveAfter puts e after mark; it does nothing if they are the same or not both in l.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark)
	}
}

// PushBackList puts a copy of other, which may be l itself, at the end.
func (l *List) PushBackList(other *List) {
	l.lazyInit()
	e := other.Front()
	for n := other.Len(); n > 0; n-- {
		l.insert(e.Value, l.root.prev)
		e = e.Next()
	}
}

// PushFrontList puts a copy of other, which may be l itself, at the start.
func (l *List) PushFrontList(other *List) {
	l.lazyInit()
	e := other.Back()
	for n := other.Len(); n > 0; n-- {
		l.insert(e.Value, &l.root)
		e = e.Prev()
	}
}
