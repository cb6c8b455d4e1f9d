//go:build linux
//go:noinline // ERROR `^misplaced compiler directive \[E0227\]$`

//go:generate nothing
package main

//go:build linux // ERROR `misplaced compiler directive`

//go:noescape // ERROR `misplaced compiler directive`
import "fmt"

//go:noinline // ERROR `misplaced compiler directive`
type (
	//go:noinline // ERROR `misplaced compiler directive`
	number int
	point  struct {
		//go:noinline // ERROR `misplaced compiler directive`
		x int
	}
)

//go:noinline
//go:nosplit
//go:unknown
func f(p point) number { return number(p.x) }

//go:noinline with words
func (n number) g() number { return n }

//go:norace // ERROR `misplaced compiler directive`
const two = 2

//go:nocheckptr // ERROR `misplaced compiler directive`
var three = 3

//go:systemstack // ERROR `^//go:systemstack only allowed in runtime \[E0227\]$`
func h() {}

//go:uintptrkeepalive // ERROR `^//go:uintptrkeepalive is only allowed in the standard library`
func i() {}

// go:noinline is a plain comment here: there is a space.
//go:noinline

func main() {
	//go:noinline // ERROR `misplaced compiler directive`
	var x = f(point{three})
	//go:unknown
	fmt.Println(x.g(), two)
	//go:nosplit // ERROR `misplaced compiler directive`
	type local int
	h()
	i()
} //go:noinline // ERROR `misplaced compiler directive`

func last() {}

//go:uintptrescapes // ERROR `misplaced compiler directive`
