// What only C can do.

package strings

// address gives b's address as a number: kept as a pointer, it would say that b outlives itself.
//
//tether:flow none
func address(b *Builder) uintptr
