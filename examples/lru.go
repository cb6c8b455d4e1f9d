// A least-recently-used cache on container/list: pointers to structs in
// interfaces, maps of pointers, method values as callbacks.
package main

import (
	"container/list"
	"fmt"
	"strings"
)

type entry struct {
	key   string
	value int
}

// Cache keeps the most recently used entries, at most capacity of them.
type Cache struct {
	capacity int
	order    *list.List
	index    map[string]*list.Element
	onEvict  func(key string, value int)
	stats    struct{ hits, misses, evictions int }
}

// New returns an empty cache; onEvict may be nil.
func New(capacity int, onEvict func(string, int)) *Cache {
	return &Cache{
		capacity: capacity,
		order:    list.New(),
		index:    make(map[string]*list.Element, capacity),
		onEvict:  onEvict,
	}
}

// Get returns the value of key and makes it the newest.
func (c *Cache) Get(key string) (value int, ok bool) {
	if e, found := c.index[key]; found {
		c.stats.hits++
		c.order.MoveToFront(e)
		return e.Value.(*entry).value, true
	}
	c.stats.misses++
	return
}

// Put sets key to value, and evicts the oldest entry if there is no room.
func (c *Cache) Put(key string, value int) {
	if e, found := c.index[key]; found {
		e.Value.(*entry).value = value
		c.order.MoveToFront(e)
		return
	}
	c.index[key] = c.order.PushFront(&entry{key, value})
	if c.order.Len() > c.capacity {
		c.evict()
	}
}

func (c *Cache) evict() {
	old := c.order.Remove(c.order.Back()).(*entry)
	delete(c.index, old.key)
	c.stats.evictions++
	if c.onEvict != nil {
		c.onEvict(old.key, old.value)
	}
}

func (c *Cache) String() string {
	var b strings.Builder
	for e := c.order.Front(); e != nil; e = e.Next() {
		en := e.Value.(*entry)
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s=%d", en.key, en.value)
	}
	return "<" + b.String() + ">"
}

type journal struct{ lines []string }

func (j *journal) record(key string, value int) {
	j.lines = append(j.lines, fmt.Sprintf("%s(%d)", key, value))
}

func main() {
	var j journal
	c := New(3, j.record)
	for i, k := range strings.Fields("a b c a d e a b") {
		if v, ok := c.Get(k); ok {
			fmt.Printf("%d: %s hit %d\n", i, k, v)
		} else {
			c.Put(k, i*i)
			fmt.Printf("%d: %s miss, now %v\n", i, k, c)
		}
	}
	c.Put("e", -1)
	fmt.Println(c, len(c.index))
	fmt.Println("evicted:", strings.Join(j.lines, ", "))
	fmt.Printf("%+v\n", c.stats)

	memo := New(64, nil)
	var fib func(n int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		key := fmt.Sprint("fib", n)
		if v, ok := memo.Get(key); ok {
			return v
		}
		v := fib(n-1) + fib(n-2)
		memo.Put(key, v)
		return v
	}
	fmt.Println(fib(80), memo.stats.hits, memo.stats.misses, memo.stats.evictions)

	big := New(1000, nil)
	for i := range 20000 {
		big.Put(fmt.Sprintf("k%d", i%3000), i)
	}
	fmt.Println(big.order.Len(), big.stats.evictions, big.order.Front().Value.(*entry).key)
}
