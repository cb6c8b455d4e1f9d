// What only C can do.

package rand

// random64 gives 64 bits of the runtime's generator; any goroutine may call it.
//
//tether:flow none
func random64() uint64
