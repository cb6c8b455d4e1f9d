// Package filepath works on the paths of files, with the separators of the system: on those that
// are supported these are slashes, so that most is as in package path.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	Separator     = '/' // between the elements of a path
	ListSeparator = ':' // between the paths of a list
)

// ErrBadPattern tells that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// SkipDir, given back by a function that walks, skips the directory.
var SkipDir error = fs.SkipDir

// SkipAll, given back by a function that walks, ends the walk.
var SkipAll error = fs.SkipAll

// Clean gives the shortest equivalent of path.
func Clean(path_ string) string { return path.Clean(path_) }

// IsAbs tells whether path begins at the root.
func IsAbs(path_ string) bool { return path.IsAbs(path_) }

// Join puts separators between the elements that are not empty and cleans the result.
func Join(elem ...string) string { return path.Join(elem...) }

// Split gives what is up to the last separator, and what is after it.
func Split(path_ string) (dir, file string) { return path.Split(path_) }

// Ext gives what is from the last dot of the last element on.
func Ext(path_ string) string { return path.Ext(path_) }

// Base gives the last element.
func Base(path_ string) string { return path.Base(path_) }

// Dir gives path without its last element, cleaned.
func Dir(path_ string) string { return path.Dir(path_) }

// VolumeName gives the name of the volume: there are none.
func VolumeName(path_ string) string { return "" }

// ToSlash gives path with slashes as separators.
func ToSlash(path_ string) string { return path_ }

// FromSlash gives path with the system's separators for slashes.
func FromSlash(path_ string) string { return path_ }

// HasPrefix is strings.HasPrefix: it does not respect elements.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// SplitList gives the paths of a list.
func SplitList(path_ string) []string {
	if path_ == "" {
		return []string{}
	}
	return strings.Split(path_, string(ListSeparator))
}

// Match tells whether all of name matches pattern, as path.Match, but tells of a malformed pattern
// only where the name matches what is before the stars that precede the error.
func Match(pattern, name string) (matched bool, err error) {
	if matched, err = path.Match(pattern, name); err == nil {
		return matched, nil
	}
	good := wellFormedPart(pattern)
	for i := 0; i <= len(name); i++ {
		if reached, _ := path.Match(good, name[:i]); reached {
			return false, ErrBadPattern
		}
	}
	return false, nil
}

// wellFormedPart gives what of a malformed pattern is before the part with the error and the stars
// that precede it; stars separate the parts.
func wellFormedPart(pattern string) string {
	good := 0
	for start := 0; ; {
		for start < len(pattern) && pattern[start] == '*' {
			start++
		}
		end := partEnd(pattern, start)
		if _, err := path.Match(pattern[start:end], ""); err != nil || end == len(pattern) {
			return pattern[:good]
		}
		good, start = end, end
	}
}

// partEnd gives the index of the first star from start on that is in no brackets.
func partEnd(pattern string, start int) int {
	brackets := false
	for i := start; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			brackets = true
		case ']':
			brackets = false
		case '*':
			if !brackets {
				return i
			}
		}
	}
	return len(pattern)
}

// IsLocal tells whether path, not empty and relative, stays below where it starts.
func IsLocal(path_ string) bool {
	if path_ == "" || IsAbs(path_) {
		return false
	}
	clean := Clean(path_)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}

// Localize turns a path of io/fs into one of the system.
func Localize(path_ string) (string, error) {
	if !fs.ValidPath(path_) || strings.IndexByte(path_, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return path_, nil
}

// Abs gives an absolute equivalent of path.
func Abs(path_ string) (string, error) {
	if IsAbs(path_) {
		return Clean(path_), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path_), nil
}

// Rel gives a path that leads from basepath to targpath, by their text alone.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	cannot := errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	if IsAbs(base) != IsAbs(target) {
		return "", cannot
	}
	common := commonElements(base, target)
	base = strings.TrimPrefix(base[common:], "/")
	target = strings.TrimPrefix(target[common:], "/")
	if base == ".." || strings.HasPrefix(base, "../") {
		return "", cannot
	}
	if base == "" {
		return target, nil
	}
	up := strings.Repeat("../", strings.Count(base, "/")) + ".."
	if target == "" {
		return up, nil
	}
	return up + "/" + target, nil
}

// commonElements gives the length of the elements that both begin with.
func commonElements(a, b string) int {
	common := 0
	for i := 0; ; i++ {
		endA, endB := i == len(a), i == len(b)
		if (endA || a[i] == '/') && (endB || b[i] == '/') {
			common = i
		}
		if endA || endB || a[i] != b[i] {
			return common
		}
	}
}
