package strings

import "unsafe"

func address(b *Builder) uintptr { return uintptr(unsafe.Pointer(b)) }
