// Package bytealg holds the few operations on runs of bytes that the C library does much faster
// than a loop: strings and bytes are built on them.
package bytealg

// String gives b's bytes as a string without copying. The caller must not change b afterwards
// for as long as the string is in use.
//
//tether:flow b -> result
func String(b []byte) string

// IndexByte gives the index of the first c in s, or -1.
//
//tether:flow none
func IndexByte(s string, c byte) int

// LastIndexByte gives the index of the last c in s, or -1.
//
//tether:flow none
func LastIndexByte(s string, c byte) int

// Index gives the index of the first sep in s, or -1, in time linear in len(s).
//
//tether:flow none
func Index(s, sep string) int

// Count gives the number of c in s.
//
//tether:flow none
func Count(s string, c byte) int

// Compare gives -1, 0 or +1 as a sorts before, with or after b, byte by byte.
//
//tether:flow none
func Compare(a, b string) int
