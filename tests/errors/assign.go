// Assignment, declaration and assignability.
package main

type T struct{ a int }
type I interface{ M() }
type P *T

func two() (int, string) { return 1, "" }
func none()              {}
func one() int           { return 1 }

func main() {
	var i int
	var s string
	i = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	s = 1 // ERROR `cannot use 1 \(untyped int constant\) as string value in assignment`
	s = 'a' // ERROR `cannot use 'a' \(untyped rune constant 97\) as string value in assignment`
	i = 1.5 // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)`
	i = nil // ERROR `cannot use nil as int value in assignment`
	i, s = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	i, s = 1, "a", 2 // ERROR `assignment mismatch: 2 variables but 3 values`
	i = two() // ERROR `assignment mismatch: 1 variable but two returns 2 values`
	i, s = two()
	s, i = two() // ERROR `cannot use two\(\) \(value of type int\) as string value in assignment` `cannot use two\(\) \(value of type string\) as int value in assignment`
	i = none() // ERROR `none\(\) \(no value\) used as value`
	i = one // ERROR `cannot use one \(value of type func\(\) int\) as int value in assignment`
	var j = none() // ERROR `declared and not used: j` `none\(\) \(no value\) used as value`
	var k = nil // ERROR `declared and not used: k` `use of untyped nil in variable declaration`
	k := 1 // ERROR `no new variables on left side of :=`
	i := 2 // ERROR `no new variables on left side of :=`
	i, s := 1, "" // ERROR `no new variables on left side of :=`
	a, b := 1 // ERROR `declared and not used: a` `declared and not used: b` `assignment mismatch: 2 variables but 1 value`
	c, d := two(), 1 // ERROR `declared and not used: c` `declared and not used: d` `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	1 = i // ERROR `cannot assign to 1 \(neither addressable nor a map index expression\)`
	one() = 1 // ERROR `cannot assign to one\(\) \(neither addressable nor a map index expression\)`
	"abc"[0] = 'x' // ERROR `cannot assign to "abc"\[0\] \(neither addressable nor a map index expression\)`
	s[0] = 'x' // ERROR `cannot assign to s\[0\] \(neither addressable nor a map index expression\)`
	m := map[string]T{}
	m["a"].a = 1 // ERROR `cannot assign to struct field m\["a"\]\.a in map`
	m["a"] = T{}
	const con = 1
	con = 2 // ERROR `cannot assign to con \(neither addressable nor a map index expression\)`
	T{}.a = 1 // ERROR `cannot assign to T\{\}\.a \(neither addressable nor a map index expression\)`
	(&T{}).a = 1
	none = nil // ERROR `cannot assign to none \(neither addressable nor a map index expression\)`
	T = T{} // ERROR `T \(type\) is not an expression`
	nil = 1 // ERROR `cannot assign to nil \(neither addressable nor a map index expression\)`
	_ = nil // ERROR `use of untyped nil in assignment to _ identifier`
	_ = none() // ERROR `none\(\) \(no value\) used as value`
	_ = T // ERROR `T \(type\) is not an expression`
	_ = two
	var e interface{} = two() // ERROR `declared and not used: e` `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	var t T = struct{ a int }{1}
	var p P = &T{}
	var q *T = p // ERROR `declared and not used: q`
	var u T = nil // ERROR `declared and not used: u` `cannot use nil as T value in variable declaration`
	var in I = T{} // ERROR `declared and not used: in` `cannot use T\{\} \(value of type T\) as I value in variable declaration: T does not implement I \(missing method M\)`
	var in2 I = &t // ERROR `declared and not used: in2` `cannot use &t \(value of type \*T\) as I value in variable declaration: \*T does not implement I \(missing method M\)`
	var fn func(int) = func(string) {} // ERROR `declared and not used: fn` `cannot use func\(string\) \{\} \(value of type func\(string\)\) as func\(int\) value in variable declaration`
	var ch chan<- int = make(<-chan int) // ERROR `declared and not used: ch` `cannot use make\(<-chan int\) \(value of type <-chan int\) as chan<- int value in variable declaration`
	var ch2 <-chan int = make(chan int) // ERROR `declared and not used: ch2`
	var arr [3]int = [4]int{} // ERROR `declared and not used: arr` `cannot use \[4\]int\{\} \(value of type \[4\]int\) as \[3\]int value in variable declaration`
	var sl []int = [3]int{} // ERROR `declared and not used: sl` `cannot use \[3\]int\{\} \(value of type \[3\]int\) as \[\]int value in variable declaration`
	var mm map[string]int = map[int]string{} // ERROR `declared and not used: mm` `cannot use map\[int\]string\{\} \(value of type map\[int\]string\) as map\[string\]int value in variable declaration`
	var by []byte = "abc" // ERROR `declared and not used: by` `cannot use "abc" \(untyped string constant\) as \[\]byte value in variable declaration`
	var st string = []byte("a") // ERROR `declared and not used: st` `cannot use \[\]byte\("a"\) \(value of type \[\]byte\) as string value in variable declaration`
	var i64 int64 = i // ERROR `declared and not used: i64` `cannot use i \(variable of type int\) as int64 value in variable declaration`
	var u8 uint8 = i // ERROR `declared and not used: u8` `cannot use i \(variable of type int\) as uint8 value in variable declaration`
	i += "a" // ERROR `invalid operation: i \+= "a" \(mismatched types int and untyped string\)`
	i += 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	s += 'a' // ERROR `invalid operation: s \+= 'a' \(mismatched types string and untyped rune\)`
	s -= "a" // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	i++
	s++ // ERROR `invalid operation: s\+\+ \(non-numeric type string\)`
	1++ // ERROR `cannot assign to 1 \(neither addressable nor a map index expression\)`
	m++ // ERROR `invalid operation: m\+\+ \(non-numeric type map\[string\]T\)`
	i &= 1.0
	undefined = 1 // ERROR `undefined: undefined`
	i = undefined // ERROR `undefined: undefined`
	x.y = 1 // ERROR `undefined: x`
	_ += 1 // ERROR `cannot use _ as value or type`
	_++ // ERROR `cannot use _ as value or type`
	i = _ // ERROR `cannot use _ as value or type`
	[2]int{}[0] = 1 // ERROR `cannot assign to \[2\]int\{\}\[0\] \(neither addressable nor a map index expression\)`
	[]int{1}[0] = 1
	*i = 1 // ERROR `invalid operation: cannot indirect i \(variable of type int\)`
	*p = T{}
	*nil = 1 // ERROR `invalid operation: cannot indirect nil`
	&i = nil // ERROR `cannot assign to &i \(neither addressable nor a map index expression\)`
	var bl bool = 1 // ERROR `cannot use 1 \(untyped int constant\) as bool value in variable declaration`
	bl = i // ERROR `cannot use i \(variable of type int\) as bool value in assignment`
	bl = bl + bl // ERROR `invalid operation: operator \+ not defined on bl \(variable of type bool\)`
	bl = i == s // ERROR `invalid operation: i == s \(mismatched types int and string\)`
	bl = !i // ERROR `invalid operation: operator ! not defined on i \(variable of type int\)`
	i = -s // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	i = +s // ERROR `invalid operation: operator \+ not defined on s \(variable of type string\)`
	i = ^1.5 // ERROR `invalid operation: operator \^ not defined on 1\.5 \(untyped float constant\)`
	i = ^bl // ERROR `invalid operation: operator \^ not defined on bl \(variable of type bool\)`
	i = &1 // ERROR `invalid operation: cannot take address of 1 \(untyped int constant\)`
	i = &one() // ERROR `invalid operation: cannot take address of one\(\) \(value of type int\)`
	_ = &m["a"] // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type T\)`
	_ = &s[0] // ERROR `invalid operation: cannot take address of s\[0\] \(value of type byte\)`
	_ = &T{}
	_ = &[]int{1}
	_ = &T{}.a // ERROR `invalid operation: cannot take address of T\{\}\.a \(value of type int\)`
	_ = &(T{})
	_ = &nil // ERROR `invalid operation: cannot take address of nil`
}
