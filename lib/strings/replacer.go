// Replacer: at each position the first old string, in the order of the arguments, that matches.

package strings

import (
	"internal/bytealg"
	"io"
)

// Replacer replaces many strings in one pass.
type Replacer struct {
	bytes  *[256]byte  // what each byte becomes, where all strings are single bytes; or nil
	olds   []string    // what to replace, in the order of the arguments
	news   []string    // what with
	starts *[256][]int // for each byte the olds, by index, that may match where it stands
	atEnd  []int       // the empty olds: these match at the end too
	firsts []byte      // the bytes that olds begin with, if these are few and none is empty; or nil
}

const fewFirsts = 8

// A search looks for olds in s from its start to its end.
type search struct {
	*Replacer
	s  string
	at [fewFirsts]int // where each of firsts stands next, from the last place that was asked for; 0: unknown
}

// NewReplacer gives a replacer for pairs of an old and a new string.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 != 0 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := &Replacer{}
	single := true
	for i := 0; i < len(oldnew); i += 2 {
		r.olds = append(r.olds, oldnew[i])
		r.news = append(r.news, oldnew[i+1])
		single = single && len(oldnew[i]) == 1 && len(oldnew[i+1]) == 1
	}
	if single {
		r.mapBytes()
	} else {
		r.indexStarts()
		r.collectFirsts()
	}
	return r
}

// mapBytes fills r.bytes; of two equal olds the first counts.
func (r *Replacer) mapBytes() {
	r.bytes = new([256]byte)
	for i := range r.bytes {
		r.bytes[i] = byte(i)
	}
	for i := len(r.olds) - 1; i >= 0; i-- {
		r.bytes[r.olds[i][0]] = r.news[i][0]
	}
}

// indexStarts fills r.starts and r.atEnd.
func (r *Replacer) indexStarts() {
	r.starts = new([256][]int)
	for i, old := range r.olds {
		if old != "" {
			r.starts[old[0]] = append(r.starts[old[0]], i)
			continue
		}
		r.atEnd = append(r.atEnd, i)
		for b := range r.starts {
			r.starts[b] = append(r.starts[b], i)
		}
	}
}

// collectFirsts fills r.firsts.
func (r *Replacer) collectFirsts() {
	for b := range r.starts {
		if len(r.starts[b]) > 0 {
			r.firsts = append(r.firsts, byte(b))
		}
	}
	if len(r.firsts) > fewFirsts {
		r.firsts = nil
	}
}

// skip gives the first place at or after from where an old may begin; len(s): there is none.
func (f *search) skip(from int) int {
	least := len(f.s)
	for k, b := range f.firsts {
		if f.at[k] < from || f.at[k] == 0 {
			f.at[k] = len(f.s)
			if i := IndexByte(f.s[from:], b); i >= 0 {
				f.at[k] = from + i
			}
		}
		least = min(least, f.at[k])
	}
	return least
}

// match gives the index of the old string that matches at the start of s, or -1. After an empty
// match, empty is false: at the same place there is not another one.
func (r *Replacer) match(s string, empty bool) int {
	candidates := r.atEnd
	if s != "" {
		candidates = r.starts[s[0]]
	}
	for _, i := range candidates {
		if old := r.olds[i]; (empty || old != "") && HasPrefix(s, old) {
			return i
		}
	}
	return -1
}

// next gives the start of the first match at or after s[from], and its index, or -1.
func (f *search) next(from int, empty bool) (start, which int) {
	r, s := f.Replacer, f.s
	if len(r.olds) == 1 && r.olds[0] != "" {
		if i := Index(s[from:], r.olds[0]); i >= 0 {
			return from + i, 0
		}
		return len(s), -1
	}
	for i := from; i <= len(s); i++ {
		if r.firsts != nil {
			if i = f.skip(i); i == len(s) {
				break
			}
		}
		if which := r.match(s[i:], empty); which >= 0 {
			return i, which
		}
		empty = true
	}
	return len(s), -1
}

// Replace gives s with all replacements made; s itself where there is nothing to replace.
func (r *Replacer) Replace(s string) string {
	if r.bytes != nil {
		return r.replaceBytes(s)
	}
	f := search{Replacer: r, s: s}
	var buf []byte
	done := 0 // the bytes of s that are dealt with
	start, which := f.next(0, true)
	if which < 0 {
		return s
	}
	for which >= 0 {
		buf = append(buf, s[done:start]...)
		buf = append(buf, r.news[which]...)
		done = start + len(r.olds[which])
		start, which = f.next(done, r.olds[which] != "")
	}
	return bytealg.String(append(buf, s[done:]...))
}

// replaceBytes is Replace by r.bytes.
func (r *Replacer) replaceBytes(s string) string {
	for i := 0; i < len(s); i++ {
		if r.bytes[s[i]] == s[i] {
			continue
		}
		buf := []byte(s)
		for ; i < len(buf); i++ {
			buf[i] = r.bytes[buf[i]]
		}
		return bytealg.String(buf)
	}
	return s
}

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	if r.bytes != nil {
		return io.WriteString(w, r.replaceBytes(s))
	}
	f := search{Replacer: r, s: s}
	done := 0 // the bytes of s that are dealt with
	start, which := f.next(0, true)
	for which >= 0 {
		for _, piece := range [2]string{s[done:start], r.news[which]} {
			if piece == "" {
				continue
			}
			m, err := io.WriteString(w, piece)
			n += m
			if err != nil {
				return n, err
			}
		}
		done = start + len(r.olds[which])
		start, which = f.next(done, r.olds[which] != "")
	}
	if done == len(s) {
		return n, nil
	}
	m, err := io.WriteString(w, s[done:])
	return n + m, err
}
