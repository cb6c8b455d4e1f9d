package sync

// A Map is a map[any]any that goroutines may use at the same time. Its zero value is empty.
//
// Who reads takes no lock: a table of chains is read by atomic operations, and writers, of whom
// there is one at a time, leave each chain whole at each of their steps. An entry keeps its key for
// good, and its value is in a box that never changes. One that is removed still leads on to the
// rest of its chain.
type Map struct {
	m     Mutex   // of writers
	table *any    // the self of a mapTable; nil: empty
	count int     // entries in it
	_     uintptr // the size is Go's
}

// A mapTable is replaced by a larger one when there are as many entries as chains; those who still
// read it find what there was then.
type mapTable struct {
	self   any // *mapTable: what atomic operations lead to is in an any
	chains []*any
}

type mapEntry struct {
	self  any // *mapEntry
	key   any
	hash  uint64
	value *any // nil: removed
	next  *any // the self of the next one
}

const fewChains = 8 // of the first table, a power of two

func newTable(chains int) *mapTable {
	t := &mapTable{chains: make([]*any, chains)}
	t.self = t
	return t
}

func newEntry(key any, hash uint64, value *any) *mapEntry {
	e := &mapEntry{key: key, hash: hash, value: value}
	e.self = e
	return e
}

func (m *Map) load() *mapTable {
	if box := loadBox(&m.table); box != nil {
		return (*box).(*mapTable)
	}
	return nil
}

func (t *mapTable) chain(hash uint64) **any {
	return &t.chains[hash&uint64(len(t.chains)-1)]
}

// find gives what leads to the entry of key, and its value; where there is none, the value is nil.
func (t *mapTable) find(key any, hash uint64) (link **any, value *any) {
	link = t.chain(hash)
	for box := loadBox(link); box != nil; box = loadBox(link) {
		e := (*box).(*mapEntry)
		if e.hash == hash && e.key == key {
			return link, loadBox(&e.value)
		}
		link = &e.next
	}
	return link, nil
}

// Load gives the value of key, nil if there is none, and whether there is.
func (m *Map) Load(key any) (value any, ok bool) {
	hash := hashOf(key)
	if t := m.load(); t != nil {
		if _, box := t.find(key, hash); box != nil {
			return *box, true
		}
	}
	return nil, false
}

// The following are the writer's, who holds m.m.

func (m *Map) locked(key any, hash uint64) (t *mapTable, link **any, value *any) {
	if t = m.load(); t == nil {
		return nil, nil, nil
	}
	link, value = t.find(key, hash)
	return t, link, value
}

func (t *mapTable) insert(e *mapEntry) {
	link := t.chain(e.hash)
	e.next = *link
	storeBox(link, &e.self)
}

// grown gives the table that has room for one entry more.
func (m *Map) grown(t *mapTable) *mapTable {
	if t != nil && m.count < len(t.chains) {
		return t
	}
	chains := fewChains
	if t != nil {
		chains = 2 * len(t.chains)
	}
	larger := newTable(chains)
	if t != nil {
		for _, box := range t.chains {
			for box != nil {
				e := (*box).(*mapEntry)
				larger.insert(newEntry(e.key, e.hash, e.value))
				box = e.next
			}
		}
	}
	storeBox(&m.table, &larger.self)
	return larger
}

func (m *Map) add(t *mapTable, key any, hash uint64, value *any) {
	m.grown(t).insert(newEntry(key, hash, value))
	m.count++
}

func (m *Map) remove(link **any) {
	e := (**link).(*mapEntry)
	storeBox(&e.value, nil)
	storeBox(link, e.next)
	m.count--
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Swap sets the value of key and gives the one it had, if any.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	hash := hashOf(key)
	m.m.Lock()
	t, link, old := m.locked(key, hash)
	if old == nil {
		m.add(t, key, hash, &value)
		m.m.Unlock()
		return nil, false
	}
	storeBox(&(**link).(*mapEntry).value, &value)
	m.m.Unlock()
	return *old, true
}

// LoadOrStore gives the value of key, which is value if there was none.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if actual, loaded = m.Load(key); loaded {
		return actual, true
	}
	hash := hashOf(key)
	m.m.Lock()
	t, _, old := m.locked(key, hash)
	if old == nil {
		m.add(t, key, hash, &value)
		m.m.Unlock()
		return value, false
	}
	m.m.Unlock()
	return *old, true
}

// LoadAndDelete removes key and gives the value it had, if any.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	if value, loaded = m.Load(key); !loaded {
		return nil, false
	}
	hash := hashOf(key)
	m.m.Lock()
	_, link, old := m.locked(key, hash)
	if old != nil {
		m.remove(link)
	}
	m.m.Unlock()
	if old == nil {
		return nil, false
	}
	return *old, true
}

// Delete removes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// CompareAndSwap sets the value of key to new if it is old, which must be comparable.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	hash := hashOf(key)
	m.m.Lock()
	defer m.m.Unlock()
	_, link, value := m.locked(key, hash)
	if value == nil || *value != old {
		return false
	}
	storeBox(&(**link).(*mapEntry).value, &new)
	return true
}

// CompareAndDelete removes key if its value is old, which must be comparable.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	hash := hashOf(key)
	m.m.Lock()
	defer m.m.Unlock()
	_, link, value := m.locked(key, hash)
	if value == nil || *value != old {
		return false
	}
	m.remove(link)
	return true
}

// Range calls f for each key and its value until f returns false. What is stored meanwhile may be left
// out.
func (m *Map) Range(f func(key, value any) bool) {
	t := m.load()
	if t == nil {
		return
	}
	for i := range t.chains {
		for box := loadBox(&t.chains[i]); box != nil; {
			e := (*box).(*mapEntry)
			value, ok := m.current(t, e)
			if ok && !f(e.key, value) {
				return
			}
			box = loadBox(&e.next)
		}
	}
}

// current gives the value of an entry of t, which may no longer be the table.
func (m *Map) current(t *mapTable, e *mapEntry) (value any, ok bool) {
	if m.load() != t {
		return m.Load(e.key)
	}
	if box := loadBox(&e.value); box != nil {
		return *box, true
	}
	return nil, false
}

// Clear removes everything.
func (m *Map) Clear() {
	m.m.Lock()
	storeBox(&m.table, nil)
	m.count = 0
	m.m.Unlock()
}
