// Package path works on paths whose elements are separated by slashes, by their text alone.
package path

import "internal/bytealg"

// IsAbs tells whether path begins with a slash.
func IsAbs(path string) bool {
	return path != "" && path[0] == '/'
}

// Clean gives the shortest equivalent of path: no empty elements, no ".", and ".." only at the
// start of a relative path. The empty path becomes ".".
func Clean(path string) string {
	rooted := IsAbs(path)
	out := make([]byte, 0, len(path)+1)
	if rooted {
		out = append(out, '/')
	}
	kept := len(out) // what is before cannot be taken back by ".."
	for i := 0; i < len(path); {
		start := i
		for i < len(path) && path[i] != '/' {
			i++
		}
		element := path[start:i]
		i++ // the slash
		switch {
		case element == "" || element == ".":
		case element == ".." && len(out) > kept:
			out = out[:parent(out, kept)]
		case element == ".." && rooted: // the root is its own parent
		default:
			if n := len(out); n > 0 && out[n-1] != '/' {
				out = append(out, '/')
			}
			out = append(out, element...)
			if element == ".." {
				kept = len(out)
			}
		}
	}
	if len(out) == 0 {
		return "."
	}
	return bytealg.String(out)
}

// parent gives where the last element of p ends when it is taken off, kept at least.
func parent(p []byte, kept int) int {
	n := len(p)
	for n > kept && p[n-1] != '/' {
		n--
	}
	if n > kept {
		n-- // the slash
	}
	return n
}

// lastSlash gives the index of the last slash, or -1.
func lastSlash(s string) int {
	return bytealg.LastIndexByte(s, '/')
}

// Split gives what is up to the last slash, and what is after it.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

// Join puts slashes between the elements that are not empty and cleans the result; "" if all are.
func Join(elem ...string) string {
	var joined []byte
	for _, e := range elem {
		if e == "" {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, '/')
		}
		joined = append(joined, e...)
	}
	if len(joined) == 0 {
		return ""
	}
	return Clean(bytealg.String(joined))
}

// Ext gives what is from the last dot of the last element on, "" where there is none.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base gives the last element, "." for the empty path, "/" for one of slashes only.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	return path[lastSlash(path)+1:]
}

// Dir gives path without its last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}
