// Walking trees of files.

package filepath

import (
	"errors"
	"io/fs"
	"os"
	"sort"
	"strings"
)

// WalkFunc is called by Walk for each file, or with the error of reading it.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and all that is below it, in lexical order; it does not follow symbolic
// links. fn can give back SkipDir and SkipAll.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, &rootEntry{info}, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

// rootEntry is the entry of what a walk starts with.
type rootEntry struct {
	info fs.FileInfo
}

func (e *rootEntry) Name() string               { return e.info.Name() }
func (e *rootEntry) IsDir() bool                { return e.info.IsDir() }
func (e *rootEntry) Type() fs.FileMode          { return e.info.Mode().Type() }
func (e *rootEntry) Info() (fs.FileInfo, error) { return e.info, nil }
func (e *rootEntry) String() string             { return fs.FormatDirEntry(e) }

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err = fn(path, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(path, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with the information on each file.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	names, err := sortedNames(path)
	err1 := fn(path, info, err)
	if err != nil || err1 != nil {
		return err1
	}
	for _, name := range names {
		file := Join(path, name)
		info, err := os.Lstat(file)
		if err != nil {
			if err := fn(file, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(file, info, fn); err != nil {
			if !info.IsDir() || err != SkipDir {
				return err
			}
		}
	}
	return nil
}

// sortedNames gives the names in a directory.
func sortedNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	names, err := f.Readdirnames(-1)
	f.Close()
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	return names, nil
}

// hasMeta tells whether path has characters that mean something in a pattern.
func hasMeta(path string) bool {
	return strings.ContainsAny(path, `*?[\`)
}

// Glob gives the files that match pattern; the only error is ErrBadPattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	if !hasMeta(dir) {
		return globIn(dir, file, nil), nil
	}
	if dir == pattern {
		return nil, ErrBadPattern // would not end
	}
	dirs, err := Glob(dir)
	for _, d := range dirs {
		matches = globIn(d, file, matches)
	}
	return matches, err
}

// globIn appends the files of a directory that match pattern.
func globIn(dir, pattern string, matches []string) []string {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return matches
	}
	names, _ := sortedNames(dir)
	for _, name := range names {
		if ok, _ := Match(pattern, name); ok {
			matches = append(matches, Join(dir, name))
		}
	}
	return matches
}

// EvalSymlinks gives path with all symbolic links followed, cleaned.
func EvalSymlinks(path string) (string, error) {
	done := ""
	if IsAbs(path) {
		done = "/"
	}
	rest := path
	for links := 0; rest != ""; {
		var element string
		element, rest, _ = strings.Cut(rest, "/")
		if element == "" || element == "." {
			continue
		}
		if element == ".." {
			done = up(done)
			continue
		}
		next := Join(done, element)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && rest != "" {
				return "", &fs.PathError{Op: "lstat", Path: next + "/" + rest,
					Err: errors.New("not a directory")}
			}
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			done = "/"
		}
		rest = link + "/" + rest
	}
	return Clean(done), nil
}

// up gives the directory above one that has no symbolic links in it.
func up(dir string) string {
	if dir == "" || dir == ".." || strings.HasSuffix(dir, "/..") {
		return Join(dir, "..")
	}
	if parent := Dir(dir); parent != "." {
		return parent
	}
	return ""
}
