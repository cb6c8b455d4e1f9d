package sync

import "sync/atomic"

// A Pool keeps values for later use; two collections drop those that nobody has wanted.
type Pool struct {
	parts *[poolParts]poolPart
	made  uint32  // 1: parts is there
	m     Mutex   // of making it
	_     uintptr // the size is Go's

	New func() any // makes a value when there is none; may be nil
}

// poolParts is a power of two.
const poolParts = 8

// A poolPart is what the goroutines of one processor, or of a few, put in: so they seldom wait for
// each other.
type poolPart struct {
	m     Mutex
	count uint32   // values there are
	cycle int      // collections when the values were last looked at
	kept  []any    // put in since then
	old   []any    // put in before
	_     [64]byte // nobody else's words are in its lines of the cache
}

func (p *Pool) all() *[poolParts]poolPart {
	if atomic.LoadUint32(&p.made) == 0 {
		p.m.Lock()
		if p.made == 0 {
			p.parts = new([poolParts]poolPart)
			atomic.StoreUint32(&p.made, 1)
		}
		p.m.Unlock()
	}
	return p.parts
}

// age drops what is old after a collection.
func (p *poolPart) age() {
	if now := collections(); now != p.cycle {
		p.cycle = now
		p.old = p.kept
		p.kept = nil
	}
}

func (p *poolPart) put(x any) {
	p.m.Lock()
	p.age()
	p.kept = append(p.kept, x)
	atomic.StoreUint32(&p.count, uint32(len(p.kept)+len(p.old)))
	p.m.Unlock()
}

// last takes the value that was put in last, nil if there is none.
func last(values *[]any) any {
	n := len(*values) - 1
	if n < 0 {
		return nil
	}
	x := (*values)[n]
	(*values)[n] = nil
	*values = (*values)[:n]
	return x
}

func (p *poolPart) take() any {
	if atomic.LoadUint32(&p.count) == 0 {
		return nil
	}
	p.m.Lock()
	p.age()
	x := last(&p.kept)
	if x == nil {
		x = last(&p.old)
	}
	atomic.StoreUint32(&p.count, uint32(len(p.kept)+len(p.old)))
	p.m.Unlock()
	return x
}

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x != nil {
		p.all()[processor()%poolParts].put(x)
	}
}

// Get takes any value out of the pool, or makes one.
func (p *Pool) Get() any {
	all, mine := p.all(), processor()
	for i := range poolParts {
		if x := all[(mine+i)%poolParts].take(); x != nil {
			return x
		}
	}
	if p.New == nil {
		return nil
	}
	return p.New()
}
