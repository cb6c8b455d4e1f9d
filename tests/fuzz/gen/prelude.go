package main

// What every program has: the checksum, the fuel that ends every loop and recursion, and the frame of a test. Fuel is a
// package variable: goroutines of the programs run one after the other, so that it is theirs alone while they run.
const prelude = `package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"
)

var (
	sum   uint64
	fuel  int
	quiet int
	nest  int
	zero  int
)

type folder interface{ Fold(d int) }

func mix(x uint64) {
	sum = (sum^x)*0x100000001b3 + 0x9e3779b97f4a7c15
	sum ^= sum >> 29
}

func mixString(s string) {
	mix(uint64(len(s)))
	for i := 0; i < len(s) && i < 40; i++ {
		mix(uint64(s[i]))
	}
}

func mixFloat(x float64) {
	if x != x {
		mix(11)
		return
	}
	mix(math.Float64bits(x))
}

func mixBool(b bool) {
	if b {
		mix(13)
	} else {
		mix(17)
	}
}

func mixAny(v any) {
	switch v := v.(type) {
	case runtime.Error:
		mix(19)
	case folder:
		if nest < 3 {
			nest++
			v.Fold(2)
			nest--
		}
	case error:
		mixString(v.Error())
	case int:
		mix(uint64(v))
	case string:
		mixString(v)
	default:
		mix(23)
	}
}

func spend() bool {
	fuel--
	return fuel < 0
}

func ix(i, n int) int {
	if i < 0 {
		i = -(i + 1)
	}
	return i % n
}

func caught() {
	if r := recover(); r != nil {
		mixAny(r)
	}
}

func scrub(n int) uint64 {
	var a [48]uint64
	for i := range a {
		a[i] = 0x5bd1e995 * uint64(i+n)
	}
	if n > 0 {
		return scrub(n-1) ^ a[n%48]
	}
	return a[3]
}

type failure struct{ at *int }

func (f *failure) Error() string { return "failure " + strconv.Itoa(*f.at) }

type named int

func (n named) String() string { return "named" + strconv.Itoa(int(n)) }

type byLast [][]int

func (b byLast) Len() int           { return len(b) }
func (b byLast) Less(i, j int) bool { return b[i][len(b[i])-1] < b[j][len(b[j])-1] }
func (b byLast) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func run(k int, test func(int), reset, fold func()) {
	reset()
	sum, fuel, quiet, nest = uint64(k), 600, 0, 0
	func() {
		defer caught()
		test(k)
	}()
	mix(scrub(12) & 1)
	quiet, nest = 0, 0
	func() {
		defer caught()
		fold()
	}()
	reset()
	if fuel < -1000000 {
		os.Exit(9)
	}
	var failed *failure
	if errors.As(error(&failure{&k}), &failed) && *failed.at != k {
		os.Exit(8)
	}
	sort.Sort(byLast(nil))
	fmt.Println(k, strings.ToLower(strconv.FormatUint(sum, 16)))
	var wait sync.WaitGroup
	wait.Wait()
}

`
