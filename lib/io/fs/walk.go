// What package path/filepath needs for walking trees.

package fs

import (
	"errors"
	"unicode/utf8"
)

// SkipDir, given back by a function that walks, skips the directory.
var SkipDir = errors.New("skip this directory")

// SkipAll, given back by a function that walks, ends the walk.
var SkipAll = errors.New("skip everything and stop the walk")

// WalkDirFunc is called for each file of a walk, or with the error of reading a directory.
type WalkDirFunc func(path string, d DirEntry, err error) error

// ValidPath tells whether name is a path of this package: elements separated by single slashes, none
// empty, "." or "..", or "." alone.
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	for start, i := 0, 0; ; i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if e := name[start:i]; e == "" || e == "." || e == ".." {
			return false
		}
		if i == len(name) {
			return true
		}
		start = i + 1
	}
}
