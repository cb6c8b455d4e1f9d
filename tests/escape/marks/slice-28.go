// slice-28: slice of slices of pointers; a stack with frames
package main

type vm struct{ frames [][]*int }

func (v *vm) push()      { v.frames = append(v.frames, nil) }
func (v *vm) put(p *int) { i := len(v.frames) - 1; v.frames[i] = append(v.frames[i], p) }
func (v *vm) top() *int  { f := v.frames[len(v.frames)-1]; return f[len(f)-1] }
func f(n int) int {
	a, b := n, n+1 // want:stack
	var v vm       // want:stack
	v.push()
	v.put(&a)
	v.push()
	v.put(&b)
	return *v.top()
}

func main() { println(f(10)) }
