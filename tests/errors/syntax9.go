package p

// Bytes that are wrong do not keep the rest from being read.
var a = "ÿ" // ERROR "invalid UTF-8 encoding"
x = 1 // ERROR "non-declaration statement outside function body"

var b = 1 2 // ERROR "unexpected literal 2 after top level declaration"
