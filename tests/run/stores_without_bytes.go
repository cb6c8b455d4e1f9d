package main

import "fmt"

type S struct{ e struct{} }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var p *struct{}
	var s *S
	var a *[4]struct{}
	var sl []struct{}
	i := 5
	var arr [4]struct{}
	try("p", func() { *p = struct{}{} })
	try("s", func() { s.e = struct{}{} })
	try("a", func() { a[1] = struct{}{} })
	try("sl", func() { sl[i] = struct{}{} })
	try("arr", func() { arr[i] = struct{}{} })
	try("read p", func() { x := *p; _ = x })
	try("read s", func() { x := s.e; _ = x })
	try("read sl", func() { x := sl[i]; _ = x })
	try("read arr", func() { x := arr[i]; _ = x })
	try("range", func() {
		for j := range a {
			_ = j
		}
	})
	try("swap", func() { sl[0], arr[1] = arr[1], sl[0] })
}
