// Files by name, and directories.
package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// pathError describes what failed on a path, nil if err is.
func pathError(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: err}
}

func linkError(op, from, to string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{op, from, to, err}
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, syscall.Mkdir(name, systemMode(perm)))
}

// MkdirAll makes a directory and those above it; one that exists is fine.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return pathError("mkdir", path, syscall.ENOTDIR)
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, statErr := Lstat(path); statErr == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	err := syscall.Unlink(name)
	if err == nil {
		return nil
	}
	dirErr := syscall.Rmdir(name)
	if dirErr == nil {
		return nil
	}
	if dirErr != syscall.ENOTDIR {
		err = dirErr
	}
	return pathError("remove", name, err)
}

// RemoveAll removes a file or a directory with all that is in it; none there is fine.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return pathError("RemoveAll", path, syscall.EINVAL)
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	info, statErr := Lstat(path)
	if statErr != nil || !info.IsDir() {
		return err
	}
	entries, err := ReadDir(path)
	if err != nil && !IsNotExist(err) {
		return err
	}
	for _, e := range entries {
		if err := RemoveAll(path + "/" + e.Name()); err != nil {
			return err
		}
	}
	err = Remove(path)
	if IsNotExist(err) {
		return nil
	}
	return err
}

// Rename moves a file.
func Rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		if from, err := Lstat(oldpath); err == nil && !from.IsDir() {
			return linkError("rename", oldpath, newpath, syscall.EEXIST)
		}
	}
	return linkError("rename", oldpath, newpath, syscall.Rename(oldpath, newpath))
}

// Link gives a file another name.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, syscall.Link(oldname, newname))
}

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, syscall.Symlink(oldname, newname))
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	var buf [4096]byte
	n, err := syscall.Readlink(name, buf[:])
	if err != nil {
		return "", pathError("readlink", name, err)
	}
	return string(buf[:n]), nil
}

// Truncate sets a file's size.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, syscall.Truncate(name, size))
}

// Chmod sets a file's permissions.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, syscall.Chmod(name, systemMode(mode)))
}

// fileStat is the FileInfo of this package.
type fileStat struct {
	name string         // the last part of the path
	mode FileMode       // as fs counts
	sys  syscall.Stat_t // as the system told
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.sys.Size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.sys.Sec, s.sys.Nsec) }
func (s *fileStat) Sys() any           { return &s.sys }

// typeMode returns the type bits of a system's mode.
func typeMode(mode uint32) FileMode {
	switch mode & syscall.S_IFMT {
	case syscall.S_IFBLK:
		return ModeDevice
	case syscall.S_IFCHR:
		return ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		return ModeDir
	case syscall.S_IFIFO:
		return ModeNamedPipe
	case syscall.S_IFLNK:
		return ModeSymlink
	case syscall.S_IFSOCK:
		return ModeSocket
	}
	return 0
}

// baseName returns the last part of a path.
func baseName(path string) string {
	end := len(path)
	for end > 1 && path[end-1] == '/' {
		end--
	}
	start := end
	for start > 0 && path[start-1] != '/' {
		start--
	}
	if start == end {
		start = 0
	}
	return path[start:end]
}

// finish fills in what follows from the system's answer.
func (s *fileStat) finish(path string) FileInfo {
	s.name = baseName(path)
	mode := s.sys.Mode
	s.mode = FileMode(mode&0777) | typeMode(mode)
	if mode&syscall.S_ISUID != 0 {
		s.mode |= ModeSetuid
	}
	if mode&syscall.S_ISGID != 0 {
		s.mode |= ModeSetgid
	}
	if mode&syscall.S_ISVTX != 0 {
		s.mode |= ModeSticky
	}
	return s
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	var s fileStat
	if err := syscall.Stat(name, &s.sys); err != nil {
		return nil, pathError("stat", name, err)
	}
	return s.finish(name), nil
}

// Lstat describes a file, a symbolic link itself.
func Lstat(name string) (FileInfo, error) {
	var s fileStat
	if err := syscall.Lstat(name, &s.sys); err != nil {
		return nil, pathError("lstat", name, err)
	}
	return s.finish(name), nil
}

// Stat describes the open file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.begin("stat"); err != nil {
		return nil, err
	}
	defer f.done()
	var s fileStat
	if err := syscall.Fstat(f.fd, &s.sys); err != nil {
		return nil, f.fail("stat", err)
	}
	return s.finish(f.name), nil
}

// SameFile reports whether two descriptions from this package are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok && ok2 && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

// dirEntry is the DirEntry of this package.
type dirEntry struct {
	dir  string   // the directory
	name string   // the name in it
	mode FileMode // the type
}

func (d *dirEntry) Name() string            { return d.name }
func (d *dirEntry) IsDir() bool             { return d.mode.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.mode }
func (d *dirEntry) Info() (FileInfo, error) { return Lstat(d.dir + "/" + d.name) }
func (d *dirEntry) String() string          { return fs.FormatDirEntry(d) }

// next returns the next entry of a directory, nil at the end.
func (f *File) next() (*dirEntry, error) {
	for {
		if len(f.ahead) == 0 {
			buf := make([]byte, 8192)
			n, err := syscall.ReadDirent(f.fd, buf)
			if err != nil {
				return nil, &PathError{Op: "readdirent", Path: f.name, Err: err}
			}
			if n == 0 {
				return nil, nil
			}
			f.ahead = buf[:n]
		}
		name, kind, rest := syscall.NextDirent(f.ahead)
		f.ahead = rest
		if name == "." || name == ".." {
			continue
		}
		e := &dirEntry{f.name, name, typeMode(kind)}
		if kind == 0 {
			info, err := e.Info()
			if IsNotExist(err) {
				continue
			}
			if err != nil {
				return nil, err
			}
			e.mode = info.Mode().Type()
		}
		return e, nil
	}
}

// ReadDir returns up to n entries in the directory's order, and io.EOF when there are no more; n <= 0
// means all, and no io.EOF.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.begin("readdir"); err != nil {
		return nil, err
	}
	defer f.done()
	f.lock.Lock()
	defer f.lock.Unlock()
	entries := []DirEntry{}
	for n <= 0 || len(entries) < n {
		e, err := f.next()
		if err != nil {
			return entries, err
		}
		if e == nil {
			if n > 0 && len(entries) == 0 {
				return entries, io.EOF
			}
			break
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// Readdir is ReadDir for what Lstat says of the entries; those that are gone by then are left out.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	infos := []FileInfo{}
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	return infos, err
}

// Readdirnames is ReadDir for names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	sortEntries(entries)
	return entries, err
}

// sortEntries sorts by name: a heap sort, so that no other package is needed.
func sortEntries(e []DirEntry) {
	for i := len(e)/2 - 1; i >= 0; i-- {
		siftDown(e, i)
	}
	for n := len(e) - 1; n > 0; n-- {
		e[0], e[n] = e[n], e[0]
		siftDown(e[:n], 0)
	}
}

func siftDown(e []DirEntry, i int) {
	for {
		child := 2*i + 1
		if child >= len(e) {
			return
		}
		if child+1 < len(e) && e[child].Name() < e[child+1].Name() {
			child++
		}
		if e[i].Name() >= e[child].Name() {
			return
		}
		e[i], e[child] = e[child], e[i]
		i = child
	}
}

var errPattern = errors.New("pattern contains path separator")

// CreateTemp makes a new file in dir; a random text stands for the last * of the pattern, or at its end.
func CreateTemp(dir, pattern string) (*File, error) {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix, err := splitPattern(pattern)
	if err != nil {
		return nil, &PathError{Op: "createtemp", Path: pattern, Err: err}
	}
	for try := 0; ; try++ {
		name := dir + "/" + prefix + randomText() + suffix
		f, err := OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil || !IsExist(err) || try == 10000 {
			return f, err
		}
	}
}

// MkdirTemp makes a new directory in dir, named as CreateTemp names files.
func MkdirTemp(dir, pattern string) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix, err := splitPattern(pattern)
	if err != nil {
		return "", &PathError{Op: "mkdirtemp", Path: pattern, Err: err}
	}
	for try := 0; ; try++ {
		name := dir + "/" + prefix + randomText() + suffix
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) || try == 10000 {
			return "", err
		}
	}
}

func splitPattern(pattern string) (prefix, suffix string, err error) {
	star := len(pattern)
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '/':
			return "", "", errPattern
		case '*':
			star = i
		}
	}
	if star == len(pattern) {
		return pattern, "", nil
	}
	return pattern[:star], pattern[star+1:], nil
}

// randomText returns a number that is hard to guess and seldom comes twice.
func randomText() string {
	n := uint32(syscall.Random())
	var buf [10]byte
	i := len(buf)
	for i == len(buf) || n > 0 {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
	}
	return string(buf[i:])
}
