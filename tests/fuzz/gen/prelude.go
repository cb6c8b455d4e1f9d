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
	zero  int
)

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

func mixPanic(v any) {
	switch v := v.(type) {
	case runtime.Error:
		mix(19)
	case error:
		mixString(v.Error())
	default:
		mix(23)
	}
}

func spend() bool {
	fuel--
	return fuel < 0
}

func cut(s string) string {
	return s[:min(len(s), 1000)]
}

func ix(i, n int) int {
	if i < 0 {
		i = -(i + 1)
	}
	return i % n
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

func start(k int) {
	sum, fuel = uint64(k), 600
}

func report(k int) {
	fmt.Println(k, strconv.FormatUint(sum, 16))
}

// used keeps the imports in use.
func used() {
	var failed *failure
	if errors.As(error(&failure{&zero}), &failed) && *failed.at != 0 {
		os.Exit(8)
	}
	sort.Sort(byLast(nil))
	mixString(strings.ToLower("X"))
	var wait sync.WaitGroup
	wait.Wait()
}

`
