// Compares lib/os, lib/errors and lib/io/fs with Go's.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	ourerrors "tlib/errors"
	ourio "tlib/io"
	ourfs "tlib/io/fs"
	ours "tlib/os"
	oursys "tlib/syscall"
)

var cases, differences int

func same(what string, got, want any) {
	cases++
	g, w := fmt.Sprint(got), fmt.Sprint(want)
	if g != w {
		differences++
		fmt.Printf("%s\n got  %q\n want %q\n", what, g, w)
	}
}

// kinds tells all that can be asked of an error.
func kinds(err error) string {
	return fmt.Sprint(err, os.IsNotExist(err), os.IsExist(err), os.IsPermission(err), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrClosed), err == io.EOF)
}

func ourKinds(err error) string {
	return fmt.Sprint(err, ours.IsNotExist(err), ours.IsExist(err), ours.IsPermission(err), ourerrors.Is(err, ourfs.ErrNotExist), ourerrors.Is(err, ourfs.ErrExist), ourerrors.Is(err, ourfs.ErrPermission), ourerrors.Is(err, ourfs.ErrClosed), err == ourio.EOF)
}

func info(i fs.FileInfo, err error) string {
	if err != nil {
		return kinds(err)
	}
	return fmt.Sprint(i.Name(), i.Size(), i.Mode(), i.ModTime(), i.IsDir())
}

func ourInfo(i ourfs.FileInfo, err error) string {
	if err != nil {
		return ourKinds(err)
	}
	return fmt.Sprint(i.Name(), i.Size(), i.Mode(), i.ModTime(), i.IsDir())
}

func files(dir string) {
	p := dir + "/f"
	same("WriteFile", ourKinds(ours.WriteFile(p, []byte("hello world"), 0644)), kinds(nil))
	for _, name := range []string{p, dir, dir + "/", dir + "/none", "/", ".", "", "/dev/null", "/dev/stdin", "a\x00b", p + "/x", "/proc/self/exe"} {
		same("Stat "+name, ourInfo(ours.Stat(name)), info(os.Stat(name)))
		same("Lstat "+name, ourInfo(ours.Lstat(name)), info(os.Lstat(name)))
		a, e := ours.ReadFile(name)
		b, f := os.ReadFile(name)
		same("ReadFile "+name, string(a)+ourKinds(e), string(b)+kinds(f))
		_, e = ours.ReadDir(name)
		_, f = os.ReadDir(name)
		same("ReadDir "+name, ourKinds(e), kinds(f))
		s, e := ours.Readlink(name)
		t, f := os.Readlink(name)
		if name != "/proc/self/exe" {
			same("Readlink "+name, s+ourKinds(e), t+kinds(f))
		}
		if name != p {
			e = ours.Mkdir(name, 0755)
			os.Remove(dir + "/none")
			same("Mkdir "+name, ourKinds(e), kinds(os.Mkdir(name, 0755)))
			os.Remove(dir + "/none")
			e = ours.MkdirAll(name, 0755)
			os.Remove(dir + "/none")
			same("MkdirAll "+name, ourKinds(e), kinds(os.MkdirAll(name, 0755)))
			os.Remove(dir + "/none")
			_, e = ours.Create(name + "/y/z")
			_, f = os.Create(name + "/y/z")
			same("Create "+name, ourKinds(e), kinds(f))
		}
	}
	same("Remove", ourKinds(ours.Remove(dir+"/none")), kinds(os.Remove(dir+"/none")))
	same("Remove full", ourKinds(ours.Remove(dir)), kinds(os.Remove(dir)))
	same("Rename", ourKinds(ours.Rename(dir+"/none", dir+"/x")), kinds(os.Rename(dir+"/none", dir+"/x")))
	same("Rename to dir", ourKinds(ours.Rename(p, dir)), kinds(os.Rename(p, dir)))
	same("Symlink", ourKinds(ours.Symlink("f", p)), kinds(os.Symlink("f", p)))
	same("Truncate", ourKinds(ours.Truncate(dir+"/none", 1)), kinds(os.Truncate(dir+"/none", 1)))
	same("Chmod", ourKinds(ours.Chmod(dir+"/none", 1)), kinds(os.Chmod(dir+"/none", 1)))
	same("Chdir", ourKinds(ours.Chdir(dir+"/none")), kinds(os.Chdir(dir+"/none")))
	same("RemoveAll .", ourKinds(ours.RemoveAll("x/.")), kinds(os.RemoveAll("x/.")))
}

// handle is what the two kinds of open file have in common.
type handle interface {
	Read([]byte) (int, error)
	ReadAt([]byte, int64) (int, error)
	Write([]byte) (int, error)
	WriteAt([]byte, int64) (int, error)
	WriteString(string) (int, error)
	Seek(int64, int) (int64, error)
	Truncate(int64) error
	Sync() error
	Close() error
	Name() string
}

func drive(h handle, k func(error) string) (log string) {
	add := func(n any, err error) { log += fmt.Sprint(n, " ", k(err), "; ") }
	buf := make([]byte, 8)
	for round := 0; round < 2; round++ {
		n, err := h.Read(buf)
		add(string(buf[:n]), err)
		n, err = h.Read(nil)
		add(n, err)
		n, err = h.ReadAt(buf, 6)
		add(string(buf[:n]), err)
		n, err = h.ReadAt(buf, -1)
		add(n, err)
		n, err = h.Write([]byte("abc"))
		add(n, err)
		n, err = h.WriteAt([]byte("XY"), 1)
		add(n, err)
		n, err = h.WriteAt([]byte("XY"), -1)
		add(n, err)
		n, err = h.WriteString("tail")
		add(n, err)
		for _, w := range []int{0, 1, 2, 3} {
			m, err := h.Seek(2, w)
			add(m, err)
			m, err = h.Seek(-100, w)
			add(m, err)
		}
		n, err = h.Read(buf)
		add(string(buf[:n]), err)
		add(0, h.Truncate(5))
		add(0, h.Truncate(-5))
		add(0, h.Sync())
		add(h.Name(), h.Close())
	}
	return log
}

// steps compares two logs step by step.
func steps(what, got, want string) {
	g, w := strings.Split(got, "; "), strings.Split(want, "; ")
	same(what, len(g), len(w))
	for i := range g {
		same(fmt.Sprint(what, " step ", i), g[i], w[i])
	}
}

func handles(dir string) {
	p := dir + "/h"
	for _, flags := range []int{os.O_RDONLY, os.O_RDWR, os.O_WRONLY, os.O_RDWR | os.O_APPEND, os.O_RDWR | os.O_TRUNC, os.O_RDWR | os.O_CREATE | os.O_EXCL, os.O_WRONLY | os.O_APPEND} {
		os.WriteFile(p, []byte("hello, world"), 0600)
		f, err := os.OpenFile(p, flags, 0600)
		want := kinds(err)
		if err == nil {
			want = drive(f, kinds)
		}
		b, _ := os.ReadFile(p)
		os.WriteFile(p, []byte("hello, world"), 0600)
		g, err := ours.OpenFile(p, flags, 0600)
		got := ourKinds(err)
		if err == nil {
			got = drive(g, ourKinds)
		}
		a, _ := os.ReadFile(p)
		steps(fmt.Sprint("file ", flags), got+string(a), want+string(b))
	}
	d, _ := os.Open(dir)
	e, _ := ours.Open(dir)
	steps("directory", drive(e, ourKinds), drive(d, kinds))
	var none *os.File
	var none2 *ours.File
	_, err := none.Read(nil)
	_, err2 := none2.Read(nil)
	same("nil", ourKinds(err2)+ourKinds(none2.Close()), kinds(err)+kinds(none.Close()))
}

func directories(dir string) {
	d := dir + "/many"
	os.MkdirAll(d+"/sub/deep", 0755)
	for i := 0; i < 1000; i++ {
		os.WriteFile(fmt.Sprintf("%s/file%d", d, i*7919%1000), nil, 0644)
	}
	os.Symlink("file1", d+"/link")
	a, e := ours.ReadDir(d)
	b, f := os.ReadDir(d)
	same("ReadDir", e, f)
	x, y := "", ""
	for _, n := range a {
		x += fmt.Sprint(n.Name(), n.IsDir(), n.Type(), n)
	}
	for _, n := range b {
		y += fmt.Sprint(n.Name(), n.IsDir(), n.Type(), n)
	}
	same("ReadDir", x, y)
	h, _ := ours.Open(d)
	total := 0
	for {
		n, err := h.Readdirnames(300)
		total += len(n)
		if err != nil {
			same("Readdirnames", err, io.EOF)
			break
		}
	}
	same("Readdirnames", total, len(b))
	same("RemoveAll", ours.RemoveAll(d), nil)
	_, err := os.Stat(d)
	same("RemoveAll", os.IsNotExist(err), true)
	t, err := ours.MkdirTemp(dir, "a*b")
	same("MkdirTemp", err, nil)
	s, err := os.Stat(t)
	same("MkdirTemp", s.Mode(), "drwx------")
	c, err := ours.CreateTemp(dir, "x*.txt")
	same("CreateTemp", err, nil)
	c.Close()
	_, err = ours.CreateTemp(dir, "x/y")
	_, want := os.CreateTemp(dir, "x/y")
	same("CreateTemp", err, want)
}

func environment() {
	for i := range 140 {
		same("errno", oursys.Errno(i).Error(), syscall.Errno(i).Error())
		same("errno", fmt.Sprint(oursys.Errno(i).Temporary(), oursys.Errno(i).Timeout()), fmt.Sprint(syscall.Errno(i).Temporary(), syscall.Errno(i).Timeout()))
	}
	same("Setenv", ours.Setenv("TLIB_A", "1"), os.Setenv("TLIB_A", "1"))
	same("Setenv", ours.Setenv("", "1"), os.Setenv("", "1"))
	same("Setenv", ours.Setenv("a=b", "1"), os.Setenv("a=b", "1"))
	same("Getenv", ours.Getenv("TLIB_A"), os.Getenv("TLIB_A"))
	same("Environ", len(ours.Environ()), len(os.Environ()))
	for _, s := range []string{"$TLIB_A", "${TLIB_A}x$", "$", "a$b c", "${", "${}", "$$", "${*}$1$#", "x${TLIB_A", "$TLIB_A$HOME", "no", "é$é", "${a b}", "$ x"} {
		m := func(n string) string { return "<" + n + ">" }
		same("Expand "+s, ours.Expand(s, m), os.Expand(s, m))
		same("ExpandEnv "+s, ours.ExpandEnv(s), os.ExpandEnv(s))
	}
	ours.Unsetenv("TLIB_A")
	_, ok := ours.LookupEnv("TLIB_A")
	same("Unsetenv", ok, false)
	w, e := ours.Getwd()
	v, f := os.Getwd()
	same("Getwd", fmt.Sprint(w, e), fmt.Sprint(v, f))
	same("Args", ours.Args, os.Args)
	n, _ := ours.Hostname()
	m, _ := os.Hostname()
	same("Hostname", n, m)
	same("ids", fmt.Sprint(ours.Getpid(), ours.Getuid(), ours.TempDir()), fmt.Sprint(os.Getpid(), os.Getuid(), os.TempDir()))
	for m := uint32(1); m != 0; m <<= 1 {
		a, b := ourfs.FileMode(m|0644), fs.FileMode(m|0644)
		same("FileMode", fmt.Sprint(a, a.IsDir(), a.IsRegular(), a.Perm(), a.Type()), fmt.Sprint(b, b.IsDir(), b.IsRegular(), b.Perm(), b.Type()))
	}
}

type (
	isser struct{ to error }
	value struct{ n int }
	slice []int
	asser struct{}
	coder interface{ Code() int }
	coded struct{ n int }
)

func (i isser) Error() string   { return "isser" }
func (i isser) Is(e error) bool { return e == i.to }
func (v value) Error() string   { return fmt.Sprint("value ", v.n) }
func (s slice) Error() string   { return "slice" }
func (a asser) Error() string   { return "asser" }
func (a asser) As(target any) bool {
	if p, ok := target.(*value); ok {
		*p = value{99}
		return true
	}
	return false
}
func (c *coded) Error() string { return "coded" }
func (c *coded) Code() int     { return c.n }

func trees() {
	base := errors.New("base")
	list := []error{nil, base, errors.New("base"), value{1}, value{2}, slice{1}, isser{base}, asser{}, &coded{5},
		fmt.Errorf("w %w", base), fmt.Errorf("w %w", value{1}), fmt.Errorf("w %w %w", value{2}, &coded{6}), fmt.Errorf("w %w", slice{2}), errors.Join(base, nil, value{1}), errors.Join(nil, asser{}),
		fmt.Errorf("x %w", errors.Join(fmt.Errorf("y %w", &coded{7}), base)), errors.Join(errors.Join(base), isser{value{2}})}
	for i, a := range list {
		same("Unwrap", ourerrors.Unwrap(a), errors.Unwrap(a))
		for j, b := range list {
			same(fmt.Sprint("Is ", i, j), ourerrors.Is(a, b), errors.Is(a, b))
			same(fmt.Sprint("Join ", i, j), ourerrors.Join(a, b), errors.Join(a, b))
		}
		var v1, v2 value
		same("As value", fmt.Sprint(ourerrors.As(a, &v1), v1), fmt.Sprint(errors.As(a, &v2), v2))
		var c1, c2 *coded
		same("As *coded", fmt.Sprint(ourerrors.As(a, &c1), c1), fmt.Sprint(errors.As(a, &c2), c2))
		var i1, i2 coder
		same("As coder", fmt.Sprint(ourerrors.As(a, &i1), i1), fmt.Sprint(errors.As(a, &i2), i2))
		var s1, s2 slice
		same("As slice", fmt.Sprint(ourerrors.As(a, &s1), s1), fmt.Sprint(errors.As(a, &s2), s2))
		var e1, e2 error
		same("As error", fmt.Sprint(ourerrors.As(a, &e1), e1), fmt.Sprint(errors.As(a, &e2), e2))
		var x1, x2 any
		same("As any", fmt.Sprint(ourerrors.As(a, &x1), x1), fmt.Sprint(errors.As(a, &x2), x2))
	}
	for _, target := range []any{nil, 5, new(int), (*value)(nil), new(string), new(value)} {
		try := func(as func(error, any) bool) (out any) {
			defer func() {
				if r := recover(); r != nil {
					out = r
				}
			}()
			return as(base, target)
		}
		same("As panic", try(ourerrors.As), try(errors.As))
	}
}

func main() {
	dir, err := os.MkdirTemp("", "tlib")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	files(dir)
	handles(dir)
	directories(dir)
	environment()
	trees()
	fmt.Printf("os, errors: %d cases, %d differences\n", cases, differences)
	if differences > 0 {
		os.RemoveAll(dir)
		os.Exit(1)
	}
}
