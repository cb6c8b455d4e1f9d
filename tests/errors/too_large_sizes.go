package p

import "unsafe"

const size = unsafe.Sizeof([1 << 62]int{}) // ERROR `^\[1 << 62\]int{} \(value of type \[4611686018427387904\]int\) is too large \[E0409\]$`

var x struct{ a, b [1 << 61]int16 }

const offset = unsafe.Offsetof(x.b)
