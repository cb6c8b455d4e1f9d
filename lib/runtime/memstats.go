// Statistics of the memory.
package runtime

// A MemStats holds what is known of memory. Sizes are in bytes, times in nanoseconds; what this
// runtime does not have, such as profiling buckets, stays 0.
type MemStats struct {
	Alloc      uint64 // bytes of objects that are alive or not yet found dead
	TotalAlloc uint64 // bytes allocated since the start
	Sys        uint64 // bytes taken from the system
	Lookups    uint64 // 0
	Mallocs    uint64 // objects allocated since the start
	Frees      uint64 // objects freed since the start

	HeapAlloc    uint64 // as Alloc
	HeapSys      uint64 // bytes taken from the system for the heap
	HeapIdle     uint64 // of those, not in use
	HeapInuse    uint64 // of those, in use
	HeapReleased uint64 // of those not in use, given back to the system
	HeapObjects  uint64 // Mallocs - Frees

	StackInuse  uint64 // bytes of stacks in use
	StackSys    uint64 // bytes taken from the system for stacks
	MSpanInuse  uint64 // bytes that describe the heap
	MSpanSys    uint64 // taken from the system for that
	MCacheInuse uint64 // 0
	MCacheSys   uint64 // 0
	BuckHashSys uint64 // 0
	GCSys       uint64 // bytes of the collector's own
	OtherSys    uint64 // bytes of other kinds

	NextGC        uint64      // size of the heap at which the next collection should end
	LastGC        uint64      // when the last one ended, since 1970
	PauseTotalNs  uint64      // how long all goroutines were stopped, since the start
	PauseNs       [256]uint64 // the last pauses, that of collection n at (n+255)%256
	PauseEnd      [256]uint64 // when they ended, since 1970
	NumGC         uint32      // collections since the start
	NumForcedGC   uint32      // of those, asked for by GC
	GCCPUFraction float64     // the collector's share of the processors' time
	EnableGC      bool        // true
	DebugGC       bool        // false

	BySize [61]struct { // per size of objects: not kept
		Size    uint32 // greatest size
		Mallocs uint64 // objects allocated
		Frees   uint64 // objects freed
	}
}

// counters is what the runtime counts; all fields are 64 bits wide.
type counters struct {
	allocBytes uint64 // allocated since the start
	allocs     uint64 // objects allocated since the start
	freeBytes  uint64 // freed since the start
	frees      uint64 // objects freed since the start
	heapSys    uint64 // bytes of the heap taken from the system
	heapIdle   uint64 // of those, not in use
	released   uint64 // of those, given back
	stacks     uint64 // bytes of stacks
	meta       uint64 // bytes that describe the heap
	collector  uint64 // bytes of the collector's own
	nextGC     uint64 // size of the heap at which the next collection should end
	pauseTotal uint64 // nanoseconds stopped since the start
	cycles     uint64 // collections since the start
	forced     uint64 // of those, asked for by GC
	pauses     [256]uint64 // nanoseconds stopped in the last collections, by their number
	ends       [256]uint64 // when they ended, nanoseconds since 1970
}

// ReadMemStats fills m in.
func ReadMemStats(m *MemStats) {
	var c counters
	readCounters(&c)
	*m = MemStats{
		Alloc:        c.allocBytes - c.freeBytes,
		TotalAlloc:   c.allocBytes,
		Mallocs:      c.allocs,
		Frees:        c.frees,
		HeapAlloc:    c.allocBytes - c.freeBytes,
		HeapSys:      c.heapSys,
		HeapIdle:     c.heapIdle,
		HeapInuse:    c.heapSys - c.heapIdle,
		HeapReleased: c.released,
		HeapObjects:  c.allocs - c.frees,
		StackInuse:   c.stacks,
		StackSys:     c.stacks,
		MSpanInuse:   c.meta,
		MSpanSys:     c.meta,
		GCSys:        c.collector,
		NextGC:       c.nextGC,
		PauseNs:      c.pauses,
		PauseEnd:     c.ends,
		PauseTotalNs: c.pauseTotal,
		NumGC:        uint32(c.cycles),
		NumForcedGC:  uint32(c.forced),
		EnableGC:     true,
	}
	m.Sys = m.HeapSys + m.StackSys + m.MSpanSys + m.GCSys
	m.LastGC = c.ends[(c.cycles+255)%256]
}
