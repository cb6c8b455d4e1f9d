// Reading locations from the system's files, in the format TZif of RFC 8536.

package time

import "errors"

var errMalformed = errors.New("malformed time zone information")

// folders is where the system may keep its files.
var folders = [...]string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/",
	"/usr/lib/locale/TZ/", "/etc/zoneinfo/"}

// readLocal fills localLocation from TZ, or the system's default where that is not set.
func readLocal() {
	tz, set := variable("TZ")
	if set && tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	switch {
	case !set:
		if l, err := LoadLocationFromTZData("Local", readFile("/etc/localtime")); err == nil {
			localLocation = *l
			return
		}
	case tz != "" && tz[0] == '/':
		if l, err := LoadLocationFromTZData(tz, readFile(tz)); err == nil {
			localLocation = *l
			if tz == "/etc/localtime" {
				localLocation.name = "Local"
			}
			return
		}
	case tz != "" && tz != "UTC":
		if l := find(tz); l != nil {
			localLocation = *l
			return
		}
	}
	localLocation.name = "UTC"
}

// find gives the location of that name in the system's files, or nil.
func find(name string) *Location {
	for _, folder := range folders {
		if l, err := LoadLocationFromTZData(name, readFile(folder+name)); err == nil {
			return l
		}
	}
	return nil
}

// climbs tells whether a name has an element "..".
func climbs(name string) bool {
	for i := 0; i+1 < len(name); i++ {
		if name[i] == '.' && name[i+1] == '.' {
			return true
		}
	}
	return false
}

// LoadLocation gives the location of that name in the system's files: "" and "UTC" are UTC,
// "Local" is Local.
func LoadLocation(name string) (*Location, error) {
	switch {
	case name == "" || name == "UTC":
		return UTC, nil
	case name == "Local":
		return Local, nil
	case climbs(name) || name[0] == '/' || name[0] == '\\':
		return nil, errors.New("time: invalid location name")
	}
	if folder, _ := variable("ZONEINFO"); folder != "" {
		if l, err := LoadLocationFromTZData(name, readFile(folder+"/"+name)); err == nil {
			return l, nil
		}
	}
	if l := find(name); l != nil {
		return l, nil
	}
	return nil, errors.New("unknown time zone " + name)
}

// reader takes big-endian numbers off data; bad is set once there is not enough.
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.bad = true
		r.data = nil
		return nil
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}

func (r *reader) number(size int) (v uint64) {
	for _, b := range r.take(size) {
		v = v<<8 | uint64(b)
	}
	return v
}

// header is that of a block: how many there are of each kind of entry.
type header struct {
	version                              byte
	utc, std, leaps, times, zones, chars int
}

func (r *reader) header() (h header) {
	if string(r.take(4)) != "TZif" {
		r.bad = true
		return h
	}
	if v := r.take(16); v != nil {
		h.version = v[0]
	}
	for _, n := range [...]*int{&h.utc, &h.std, &h.leaps, &h.times, &h.zones, &h.chars} {
		*n = int(r.number(4))
	}
	return h
}

// LoadLocationFromTZData gives the location of that name from the contents of its file.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := reader{data: data}
	h := r.header()
	size := 4 // of a time
	if h.version >= '2' && !r.bad {
		// What follows is for old readers; then comes the same with times of eight bytes.
		r.take(h.times*5 + h.zones*6 + h.chars + h.leaps*8 + h.std + h.utc)
		h = r.header()
		size = 8
	}
	l := &Location{name: name}
	r.block(l, h, size)
	if r.bad || len(l.zones) == 0 {
		return nil, errMalformed
	}
	if n := len(r.data); n > 2 && r.data[0] == '\n' && r.data[n-1] == '\n' {
		l.rule = string(r.data[1 : n-1])
	}
	return l, nil
}

// block reads a block's entries into l.
func (r *reader) block(l *Location, h header, size int) {
	times := reader{data: r.take(h.times * size)}
	indices := r.take(h.times)
	zones := reader{data: r.take(h.zones * 6)}
	chars := r.take(h.chars)
	r.take(h.leaps*(size+4) + h.std + h.utc)
	if r.bad {
		return
	}
	for i := 0; i < h.zones; i++ {
		z := zone{offset: int(int32(zones.number(4))), dst: zones.number(1) != 0}
		start := int(zones.number(1))
		if start >= len(chars) {
			r.bad = true
			return
		}
		end := start
		for end < len(chars) && chars[end] != 0 {
			end++
		}
		z.name = string(chars[start:end])
		l.zones = append(l.zones, z)
	}
	for i := 0; i < h.times; i++ {
		when := int64(times.number(size))
		if size == 4 {
			when = int64(int32(when))
		}
		if int(indices[i]) >= len(l.zones) {
			r.bad = true
			return
		}
		l.transitions = append(l.transitions, transition{when, indices[i]})
	}
	if h.times == 0 {
		l.transitions = []transition{{alpha, 0}}
	}
}
