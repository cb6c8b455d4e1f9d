// Locations: the zones that a place has used, and when.

package time

import "sync"

// Location is a place, for its offsets from UTC.
type Location struct {
	name        string
	zones       []zone
	transitions []transition // sorted by when
	rule        string       // in the format of POSIX's TZ, for what is after the last transition
}

// zone is an offset with a name.
type zone struct {
	name   string
	offset int  // seconds east of UTC
	dst    bool // daylight saving time
}

// transition is a change of zone.
type transition struct {
	when int64 // Unix time
	zone uint8 // index into zones
}

// The first and the last second.
const (
	alpha = -1 << 63
	omega = 1<<63 - 1
)

var (
	utcLocation   = Location{name: "UTC"}
	localLocation Location
	localOnce     sync.Once

	unnamed     [27]*Location // FixedZone("", n hours), from -12
	unnamedOnce sync.Once
)

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLocation

// Local is the location of the system.
var Local *Location = &localLocation

// ready gives l, UTC for nil, and makes sure that Local is read.
func (l *Location) ready() *Location {
	if l == nil {
		return &utcLocation
	}
	if l == &localLocation {
		localOnce.Do(readLocal)
	}
	return l
}

// String gives the name that LoadLocation or FixedZone was called with.
func (l *Location) String() string {
	return l.ready().name
}

func fixedZone(name string, offset int) *Location {
	return &Location{
		name:        name,
		zones:       []zone{{name, offset, false}},
		transitions: []transition{{alpha, 0}},
	}
}

// FixedZone gives a location that always has the offset, in seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	hour := offset/3600 + 12
	if name == "" && offset%3600 == 0 && 0 <= hour && hour < len(unnamed) {
		unnamedOnce.Do(func() {
			for i := range unnamed {
				unnamed[i] = fixedZone("", (i-12)*3600)
			}
		})
		return unnamed[hour]
	}
	return fixedZone(name, offset)
}

// firstZone gives the index of the zone before the first transition: the first one if no
// transition uses it, else the last standard one before what the first transition leads to, if
// that is daylight saving time, else the first standard one.
func (l *Location) firstZone() int {
	used := false
	for _, t := range l.transitions {
		used = used || t.zone == 0
	}
	if !used {
		return 0
	}
	if len(l.transitions) > 0 && l.zones[l.transitions[0].zone].dst {
		for i := int(l.transitions[0].zone) - 1; i >= 0; i-- {
			if !l.zones[i].dst {
				return i
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].dst {
			return i
		}
	}
	return 0
}

// lookup gives the zone in use at a Unix time, and from when until when.
func (l *Location) lookup(sec int64) (name string, offset int, start, end int64, dst bool) {
	l = l.ready()
	if len(l.zones) == 0 {
		return "UTC", 0, alpha, omega, false
	}
	tx := l.transitions
	if len(tx) == 0 || sec < tx[0].when {
		z := &l.zones[l.firstZone()]
		end = omega
		if len(tx) > 0 {
			end = tx[0].when
		}
		return z.name, z.offset, alpha, end, z.dst
	}
	lo, hi := 0, len(tx)
	end = omega
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		if sec < tx[mid].when {
			end = tx[mid].when
			hi = mid
		} else {
			lo = mid
		}
	}
	if lo == len(tx)-1 && l.rule != "" {
		if z, from, to, ok := applyRule(l.rule, tx[lo].when, sec); ok {
			return z.name, z.offset, from, to, z.dst
		}
	}
	z := &l.zones[tx[lo].zone]
	return z.name, z.offset, tx[lo].when, end, z.dst
}

// lookupName gives the offset of the zone of that name: of one in use at the Unix time that the
// clock reading would be, else of any.
func (l *Location) lookupName(name string, reading int64) (offset int, ok bool) {
	l = l.ready()
	for i := range l.zones {
		if z := &l.zones[i]; z.name == name {
			if used, offset, _, _, _ := l.lookup(reading - int64(z.offset)); used == name {
				return offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

// setLocation makes loc that of t, and takes the monotonic reading off.
func (t *Time) setLocation(loc *Location) {
	if loc == &utcLocation {
		loc = nil
	}
	t.mono = 0
	t.loc = loc
}

// UTC gives t in UTC.
func (t Time) UTC() Time {
	t.setLocation(&utcLocation)
	return t
}

// Local gives t in the location of the system.
func (t Time) Local() Time {
	t.setLocation(Local)
	return t
}

// In gives t in loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLocation(loc)
	return t
}

// Location gives the location of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone gives the name and the offset, in seconds east of UTC, of the zone in use at t.
func (t Time) Zone() (name string, offset int) {
	name, offset, _, _, _ = t.loc.lookup(t.Unix())
	return name, offset
}

// ZoneBounds gives when the zone in use at t was taken up and when it is left; the zero value
// where that is never.
func (t Time) ZoneBounds() (start, end Time) {
	_, _, from, to, _ := t.loc.lookup(t.Unix())
	if from != alpha {
		start = Unix(from, 0)
		start.setLocation(t.loc)
	}
	if to != omega {
		end = Unix(to, 0)
		end.setLocation(t.loc)
	}
	return start, end
}

// IsDST tells whether daylight saving time is in use at t.
func (t Time) IsDST() bool {
	_, _, _, _, dst := t.loc.lookup(t.Unix())
	return dst
}
