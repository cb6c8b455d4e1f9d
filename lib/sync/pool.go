package sync

// A Pool keeps values for later use; two collections drop those that nobody has wanted.
type Pool struct {
	m      Mutex
	cycle  int // collections when the values were last looked at
	values *poolValues
	_      uintptr // the size is Go's

	New func() any // makes a value when there is none; may be nil
}

// poolValues are what a Pool has.
type poolValues struct {
	kept []any // put in since the last collection
	old  []any // put in before
}

// aged gives the values, without those that are old after a collection.
func (p *Pool) aged() *poolValues {
	v := p.values
	if v == nil {
		v = new(poolValues)
		p.values = v
	}
	if now := collections(); now != p.cycle {
		p.cycle = now
		v.old = v.kept
		v.kept = nil
	}
	return v
}

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.m.Lock()
	v := p.aged()
	v.kept = append(v.kept, x)
	p.m.Unlock()
}

// take removes the value that was put in last.
func take(values *[]any) any {
	n := len(*values) - 1
	x := (*values)[n]
	(*values)[n] = nil
	*values = (*values)[:n]
	return x
}

// Get takes any value out of the pool, or makes one.
func (p *Pool) Get() any {
	var x any
	p.m.Lock()
	if v := p.aged(); len(v.kept) > 0 {
		x = take(&v.kept)
	} else if len(v.old) > 0 {
		x = take(&v.old)
	}
	p.m.Unlock()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}
