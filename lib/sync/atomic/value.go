package atomic

// A Value is any value that is used atomically, always of the same type once it is set. Each value
// stored has a box of its own, which never changes.
type Value struct {
	box *any
	_   uintptr // the size is Go's
}

// Load returns what was stored last, nil if nothing was.
func (v *Value) Load() (val any) {
	box := loadBox(&v.box)
	if box == nil {
		return nil
	}
	return *box
}

// Store sets v to val. It panics if val is nil or of another type than what was stored before.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	for {
		old := loadBox(&v.box)
		if old != nil && !sameType(*old, val) {
			panic("sync/atomic: store of inconsistently typed value into Value")
		}
		if swapBox(&v.box, old, &val) {
			return
		}
	}
}

// Swap sets v to new and returns what was stored before, nil if nothing was. It panics as Store does.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	for {
		box := loadBox(&v.box)
		if box != nil && !sameType(*box, new) {
			panic("sync/atomic: swap of inconsistently typed value into Value")
		}
		if swapBox(&v.box, box, &new) {
			if box == nil {
				return nil
			}
			return *box
		}
	}
}

// CompareAndSwap sets v to new if it is old, nil standing for nothing stored, and reports whether it
// was. It panics if new is nil, if the types differ, or if old is not comparable.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		box := loadBox(&v.box)
		if box == nil {
			if old != nil {
				return false
			}
		} else {
			if !sameType(*box, new) {
				panic("sync/atomic: compare and swap of inconsistently typed value into Value")
			}
			if *box != old {
				return false
			}
		}
		if swapBox(&v.box, box, &new) {
			return true
		}
	}
}
