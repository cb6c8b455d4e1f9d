package p

var a [1 << 31]byte // ERROR `^p.a: symbol too large \(2147483648 bytes > 2000000000 bytes\) \[E0331\]$`

var b, c [2000000000]byte

var d, e = [1 << 29]int{}, 1 // ERROR `p.d: symbol too large`

func f() { _, _, _, _, _ = &a, &b, &c, &d, e }
