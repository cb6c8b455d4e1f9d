package sync

// A Pool keeps values for later use; two collections drop those that nobody has wanted.
type Pool struct {
	New func() any // makes a value when there is none; may be nil

	m     Mutex
	cycle int   // collections when the values were last looked at
	kept  []any // put in since then
	old   []any // put in before
}

// age drops what is old after a collection.
func (p *Pool) age() {
	if now := collections(); now != p.cycle {
		p.cycle = now
		p.old = p.kept
		p.kept = nil
	}
}

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.m.Lock()
	p.age()
	p.kept = append(p.kept, x)
	p.m.Unlock()
}

// Get takes any value out of the pool, or makes one.
func (p *Pool) Get() any {
	var x any
	p.m.Lock()
	p.age()
	if n := len(p.kept); n > 0 {
		x = p.kept[n-1]
		p.kept[n-1] = nil
		p.kept = p.kept[:n-1]
	} else if n := len(p.old); n > 0 {
		x = p.old[n-1]
		p.old[n-1] = nil
		p.old = p.old[:n-1]
	}
	p.m.Unlock()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}
