package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"

	. "tlib/difftest"
	ours "tlib/path"
	ofile "tlib/path/filepath"
)

func from(alphabet string, n int) string {
	rs := []rune(alphabet)
	s := ""
	for n = R.Intn(n + 1); n > 0; n-- {
		s += string(rs[R.Intn(len(rs))])
	}
	return s
}

func two(a any, b error) []any { return []any{a, Text(b)} }

func main() {
	for i := 0; i < 500000; i++ {
		p, q := from("ab/..//.é", 12), from("ab/..//.", 12)
		Eq("Clean", ours.Clean(p), path.Clean(p), p)
		od, of := ours.Split(p)
		gd, gf := path.Split(p)
		Eq("Split", []string{od, of}, []string{gd, gf}, p)
		Eq("Join", ours.Join(p, q, "", "x"), path.Join(p, q, "", "x"), p, q)
		Eq("Join", ours.Join("", p), path.Join("", p), p)
		Eq("Ext", ours.Ext(p), path.Ext(p), p)
		Eq("Base", ours.Base(p), path.Base(p), p)
		Eq("Dir", ours.Dir(p), path.Dir(p), p)
		Eq("IsAbs", ours.IsAbs(p), path.IsAbs(p), p)
		Eq("Rel", two(ofile.Rel(p, q)), two(filepath.Rel(p, q)), p, q)
		Eq("IsLocal", ofile.IsLocal(p), filepath.IsLocal(p), p)
		Eq("Localize", two(ofile.Localize(p)), two(filepath.Localize(p)), p)
		pat, name := from("ab*?[]^-\\/*é", 9), from("abab/é-]^\xff", 8)
		Eq("Match", two(ours.Match(pat, name)), two(path.Match(pat, name)), pat, name)
		pat, name = from("ab*?[a-c]**", 9), from("ababab/cc", 8)
		Eq("Match", two(ours.Match(pat, name)), two(path.Match(pat, name)), pat, name)
		Eq("filepath.Match", two(ofile.Match(pat, name)), two(filepath.Match(pat, name)), pat, name)
		Eq("SplitList", ofile.SplitList(p), filepath.SplitList(p), p)
	}
	for _, c := range []string{"[a-é]", "[^a]b", "[\\-x]", "[a", "[]", "[x-]", "a[", "*[", "\\", "[-]", "[^]", "**a**"} {
		for _, n := range []string{"", "a", "b", "é", "-", "xb", "ab"} {
			Eq("Match", two(ours.Match(c, n)), two(path.Match(c, n)), c, n)
		}
	}
	dir, _ := os.MkdirTemp("", "tree")
	defer os.RemoveAll(dir)
	for _, d := range []string{"a/b/c", "a/d", "e", "f/g"} {
		os.MkdirAll(dir+"/"+d, 0o755)
	}
	for _, f := range []string{"a/1", "a/b/2", "e/3.txt", "4.txt", "f/g/5"} {
		os.WriteFile(dir+"/"+f, nil, 0o644)
	}
	os.Symlink("a/b", dir+"/link")
	os.Symlink("../link/c", dir+"/f/up")
	os.Symlink("loop", dir+"/loop")
	for _, skip := range []string{"", "b", "1", "4.txt", "a"} {
		for _, how := range []error{filepath.SkipDir, filepath.SkipAll} {
			var o, g []string
			ofile.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
				o = append(o, fmt.Sprint(p, d, Text(err)))
				if d.Name() == skip {
					return how
				}
				return nil
			})
			filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
				g = append(g, fmt.Sprint(p, d, Text(err)))
				if d.Name() == skip {
					return how
				}
				return nil
			})
			Eq("WalkDir", o, g, skip)
			o, g = nil, nil
			ofile.Walk(dir, func(p string, d os.FileInfo, err error) error {
				o = append(o, p)
				if d.Name() == skip {
					return how
				}
				return nil
			})
			filepath.Walk(dir, func(p string, d os.FileInfo, err error) error {
				g = append(g, p)
				if d.Name() == skip {
					return how
				}
				return nil
			})
			Eq("Walk", o, g, skip)
		}
	}
	for _, p := range []string{"*", "*/*", "*/*/?", "a/*", "[", "4.txt", "nope", "link/*", "*.txt", "e/*.txt"} {
		Eq("Glob", two(ofile.Glob(dir+"/"+p)), two(filepath.Glob(dir+"/"+p)), p)
	}
	for _, p := range []string{"a", "link", "f/up", "f/up/..", "link/../e", "nope", "f/../a/./b", "loop"} {
		Eq("EvalSymlinks", two(ofile.EvalSymlinks(dir+"/"+p)), two(filepath.EvalSymlinks(dir+"/"+p)), p)
	}
	os.Chdir(dir)
	for _, p := range []string{"a", "link", "f/up", "f/up/..", "..", "../..", ".", "", "a/../e"} {
		Eq("EvalSymlinks", two(ofile.EvalSymlinks(p)), two(filepath.EvalSymlinks(p)), p)
		Eq("Abs", two(ofile.Abs(p)), two(filepath.Abs(p)), p)
	}
	Done()
}
