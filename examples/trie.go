// Autocomplete on a trie: maps of pointers, closures that stop a walk,
// ranked results with sort.SliceStable.
package main

import (
	"fmt"
	"sort"
	"strings"
)

// Trie is one node; the zero value is an empty trie.
type Trie struct {
	next  map[rune]*Trie
	count int // how often the word that ends here was added
}

// Add inserts word once more.
func (t *Trie) Add(word string) {
	for _, r := range word {
		if t.next == nil {
			t.next = make(map[rune]*Trie)
		}
		child := t.next[r]
		if child == nil {
			child = new(Trie)
			t.next[r] = child
		}
		t = child
	}
	t.count++
}

// Find returns the node at prefix, or nil.
func (t *Trie) Find(prefix string) *Trie {
	for _, r := range prefix {
		if t = t.next[r]; t == nil {
			return nil
		}
	}
	return t
}

// Walk calls visit for each word below t, in order, until it returns false.
func (t *Trie) Walk(prefix string, visit func(word string, count int) bool) bool {
	if t == nil {
		return true
	}
	if t.count > 0 && !visit(prefix, t.count) {
		return false
	}
	keys := make([]rune, 0, len(t.next))
	for r := range t.next {
		keys = append(keys, r)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for _, r := range keys {
		if !t.next[r].Walk(prefix+string(r), visit) {
			return false
		}
	}
	return true
}

// Delete removes word and the branches that it leaves empty.
func (t *Trie) Delete(word string) bool {
	if word == "" {
		had := t.count > 0
		t.count = 0
		return had
	}
	r := []rune(word)[0]
	child := t.next[r]
	if child == nil || !child.Delete(word[len(string(r)):]) {
		return false
	}
	if child.count == 0 && len(child.next) == 0 {
		delete(t.next, r)
	}
	return true
}

// Size counts the nodes.
func (t *Trie) Size() int {
	n := 1
	for _, c := range t.next {
		n += c.Size()
	}
	return n
}

type hit struct {
	word  string
	count int
}

// Complete returns at most limit words with the prefix, most frequent first.
func (t *Trie) Complete(prefix string, limit int) []hit {
	var hits []hit
	t.Find(prefix).Walk(prefix, func(w string, c int) bool {
		hits = append(hits, hit{w, c})
		return true
	})
	sort.SliceStable(hits, func(i, j int) bool { return hits[i].count > hits[j].count })
	if len(hits) > limit {
		hits = hits[:limit]
	}
	return hits
}

const text = `the then there these they thesis theory three through
go gopher goroutine gone good goods the they go über übung überall
then there the go gone good to toe top topic the`

func main() {
	var root Trie
	for _, w := range strings.Fields(text) {
		root.Add(w)
	}
	fmt.Println("nodes:", root.Size())
	for _, p := range []string{"the", "go", "top", "üb", "x", ""} {
		fmt.Printf("%-4q %v\n", p, root.Complete(p, 4))
	}

	var first []string
	root.Walk("", func(w string, _ int) bool {
		first = append(first, w)
		return len(first) < 5
	})
	fmt.Println(first)

	for _, w := range [...]string{"theory", "the", "theo", "goroutine", "überall"} {
		fmt.Printf("delete %s: %t, nodes %d\n", w, root.Delete(w), root.Size())
	}
	fmt.Printf("%+v\n", root.Complete("the", 3))
	fmt.Println(root.Find("the").count, root.Find("zz") == nil)
}
