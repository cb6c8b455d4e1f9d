// Package atomic has operations on words that other goroutines use at the same time.
package atomic

// LoadInt32 returns *addr.
//
//tether:flow none
func LoadInt32(addr *int32) (val int32)

// StoreInt32 sets *addr to val.
//
//tether:flow none
func StoreInt32(addr *int32, val int32)

// SwapInt32 sets *addr to new and returns what it was.
//
//tether:flow none
func SwapInt32(addr *int32, new int32) (old int32)

// CompareAndSwapInt32 sets *addr to new if it is old, and reports whether it was.
//
//tether:flow none
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)

// AddInt32 adds delta to *addr and returns the sum.
//
//tether:flow none
func AddInt32(addr *int32, delta int32) (new int32)

// AndInt32 sets *addr to *addr & mask and returns what it was.
//
//tether:flow none
func AndInt32(addr *int32, mask int32) (old int32)

// OrInt32 sets *addr to *addr | mask and returns what it was.
//
//tether:flow none
func OrInt32(addr *int32, mask int32) (old int32)

// LoadInt64 returns *addr.
//
//tether:flow none
func LoadInt64(addr *int64) (val int64)

// StoreInt64 sets *addr to val.
//
//tether:flow none
func StoreInt64(addr *int64, val int64)

// SwapInt64 sets *addr to new and returns what it was.
//
//tether:flow none
func SwapInt64(addr *int64, new int64) (old int64)

// CompareAndSwapInt64 sets *addr to new if it is old, and reports whether it was.
//
//tether:flow none
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)

// AddInt64 adds delta to *addr and returns the sum.
//
//tether:flow none
func AddInt64(addr *int64, delta int64) (new int64)

// AndInt64 sets *addr to *addr & mask and returns what it was.
//
//tether:flow none
func AndInt64(addr *int64, mask int64) (old int64)

// OrInt64 sets *addr to *addr | mask and returns what it was.
//
//tether:flow none
func OrInt64(addr *int64, mask int64) (old int64)

// LoadUint32 returns *addr.
//
//tether:flow none
func LoadUint32(addr *uint32) (val uint32)

// StoreUint32 sets *addr to val.
//
//tether:flow none
func StoreUint32(addr *uint32, val uint32)

// SwapUint32 sets *addr to new and returns what it was.
//
//tether:flow none
func SwapUint32(addr *uint32, new uint32) (old uint32)

// CompareAndSwapUint32 sets *addr to new if it is old, and reports whether it was.
//
//tether:flow none
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)

// AddUint32 adds delta to *addr and returns the sum.
//
//tether:flow none
func AddUint32(addr *uint32, delta uint32) (new uint32)

// AndUint32 sets *addr to *addr & mask and returns what it was.
//
//tether:flow none
func AndUint32(addr *uint32, mask uint32) (old uint32)

// OrUint32 sets *addr to *addr | mask and returns what it was.
//
//tether:flow none
func OrUint32(addr *uint32, mask uint32) (old uint32)

// LoadUint64 returns *addr.
//
//tether:flow none
func LoadUint64(addr *uint64) (val uint64)

// StoreUint64 sets *addr to val.
//
//tether:flow none
func StoreUint64(addr *uint64, val uint64)

// SwapUint64 sets *addr to new and returns what it was.
//
//tether:flow none
func SwapUint64(addr *uint64, new uint64) (old uint64)

// CompareAndSwapUint64 sets *addr to new if it is old, and reports whether it was.
//
//tether:flow none
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)

// AddUint64 adds delta to *addr and returns the sum.
//
//tether:flow none
func AddUint64(addr *uint64, delta uint64) (new uint64)

// AndUint64 sets *addr to *addr & mask and returns what it was.
//
//tether:flow none
func AndUint64(addr *uint64, mask uint64) (old uint64)

// OrUint64 sets *addr to *addr | mask and returns what it was.
//
//tether:flow none
func OrUint64(addr *uint64, mask uint64) (old uint64)

// LoadUintptr returns *addr.
//
//tether:flow none
func LoadUintptr(addr *uintptr) (val uintptr)

// StoreUintptr sets *addr to val.
//
//tether:flow none
func StoreUintptr(addr *uintptr, val uintptr)

// SwapUintptr sets *addr to new and returns what it was.
//
//tether:flow none
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)

// CompareAndSwapUintptr sets *addr to new if it is old, and reports whether it was.
//
//tether:flow none
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)

// AddUintptr adds delta to *addr and returns the sum.
//
//tether:flow none
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)

// AndUintptr sets *addr to *addr & mask and returns what it was.
//
//tether:flow none
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr)

// OrUintptr sets *addr to *addr | mask and returns what it was.
//
//tether:flow none
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr)

// loadBox returns *box.
//
//tether:flow *box -> result
func loadBox(box **any) *any

// swapBox sets *box to new if it is old, and reports whether it was.
//
//tether:flow new -> *box
func swapBox(box **any, old, new *any) bool

// sameType reports whether the dynamic types are identical.
//
//tether:flow none
func sameType(a, b any) bool
