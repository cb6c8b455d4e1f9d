package debug

import (
	"runtime"
	"sort"
	"time"
)

// GCStats tells of recent collections.
type GCStats struct {
	LastGC         time.Time       // when the last one ended
	NumGC          int64           // collections since the start
	PauseTotal     time.Duration   // how long all goroutines were stopped, since the start
	Pause          []time.Duration // in each of the last collections, the latest first
	PauseEnd       []time.Time     // when these ended
	PauseQuantiles []time.Duration // if not empty: filled with the least, the quantiles, and the greatest
}

// ReadGCStats fills stats in. The length of stats.PauseQuantiles, at least 2, says which quantiles are
// wanted.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	n := min(int(m.NumGC), len(m.PauseNs))
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Time{}
	if n > 0 {
		stats.LastGC = time.Unix(0, int64(m.LastGC))
	}
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	for i := 0; i < n; i++ {
		k := (int(m.NumGC) - 1 - i) % len(m.PauseNs)
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[k]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[k])))
	}
	quantiles(stats.PauseQuantiles, stats.Pause)
}

func quantiles(q, pauses []time.Duration) {
	clear(q)
	if len(q) < 2 || len(pauses) == 0 {
		return
	}
	sorted := append([]time.Duration(nil), pauses...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
	for i := range q {
		q[i] = sorted[(len(sorted)-1)*i/(len(q)-1)]
	}
}
