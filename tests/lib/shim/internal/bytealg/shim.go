package bytealg

import (
	real "strings"
	"unsafe"
)

func String(b []byte) string             { return unsafe.String(unsafe.SliceData(b), len(b)) }
func IndexByte(s string, c byte) int     { return real.IndexByte(s, c) }
func LastIndexByte(s string, c byte) int { return real.LastIndexByte(s, c) }
func Index(s, sep string) int            { return real.Index(s, sep) }
func Count(s string, c byte) int         { return real.Count(s, string([]byte{c})) }
func Compare(a, b string) int            { return real.Compare(a, b) }
