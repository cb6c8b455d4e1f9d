package p

type frame [1 << 20]byte

type a [1 << 50]byte     // ERROR `^type \[1125899906842624\]byte larger than address space \[E0331\]$`
type b [1 << 10][1 << 20]frame // ERROR `type \[1024\]\[1048576\]frame larger than address space`
type c struct {          // ERROR `^type struct{x \[1048576\]\[512\]frame; y \[1048576\]\[512\]frame} too large`
	x, y [1 << 20][1 << 9]frame
}
type d struct {
	x [1 << 62]int // ERROR `larger than address space`
	y int
}
type fits [1<<50 - 1]byte
type nothing [1 << 62]struct{}

var e *[1 << 60]int64          // ERROR `larger than address space`
var f = make(chan frame)       // ERROR `^channel element type too large \(>64kB\) \[E0331\]$`
var g <-chan [1 << 16]byte     // ERROR `channel element type too large`
var h chan [1<<16 - 1]byte

func i(p *[1 << 30][1 << 30]int) int { // ERROR `larger than address space`
	type local [1 << 51]bool // ERROR `larger than address space`
	return len(p)
}

type item [1 << 15]byte

func j() { _ = make(map[int]chan [2]item) } // ERROR `channel element type too large`
