// Times as JSON, text and bytes.

package time

import "errors"

// appendStrict appends t in RFC 3339, which has four digits for the year and offsets below a day.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	start := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	s := b[start:]
	switch n := len(s); {
	case s[4] != '-':
		return b, errors.New("year outside of range [0,9999]")
	case s[n-1] != 'Z' && (s[n-6] != '+' && s[n-6] != '-' || (s[n-5]-'0')*10+s[n-4]-'0' >= 24):
		return b, errors.New("timezone hour outside of range [0,23]")
	}
	return b, nil
}

// MarshalJSON gives t in RFC 3339 in quotes.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict([]byte{'"'})
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads RFC 3339 in quotes; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	parsed, err := Parse(RFC3339, string(data[1:len(data)-1]))
	*t = parsed
	return err
}

// MarshalText gives t in RFC 3339.
func (t Time) MarshalText() ([]byte, error) {
	b, err := t.appendStrict(nil)
	if err != nil {
		return nil, errors.New("Time.MarshalText: " + err.Error())
	}
	return b, nil
}

// UnmarshalText reads RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	parsed, err := Parse(RFC3339, string(data))
	*t = parsed
	return err
}

const (
	binaryVersion1 = 1 // the offset in minutes
	binaryVersion2 = 2 // and seconds
)

// MarshalBinary gives t as bytes: version, seconds, nanoseconds, offset.
func (t Time) MarshalBinary() ([]byte, error) {
	version := byte(binaryVersion1)
	minutes, seconds := -1, 0 // -1 stands for UTC
	if t.Location() != UTC {
		_, offset := t.Zone()
		seconds = offset % 60
		if seconds != 0 {
			version = binaryVersion2
		}
		minutes = offset / 60
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return nil, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b := []byte{version}
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(t.sec>>uint(shift)))
	}
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(t.nsec>>uint(shift)))
	}
	b = append(b, byte(minutes>>8), byte(minutes))
	if version == binaryVersion2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary gives.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	if version != binaryVersion1 && version != binaryVersion2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	want := 1 + 8 + 4 + 2
	if version == binaryVersion2 {
		want++
	}
	if len(data) != want {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	r := reader{data: data[1:]}
	*t = Time{sec: int64(r.number(8)), nsec: int32(r.number(4))}
	offset := int(int16(r.number(2))) * 60
	if version == binaryVersion2 {
		offset += int(r.number(1))
	}
	if offset == -1*60 {
		t.setLocation(UTC)
	} else if _, local, _, _, _ := Local.lookup(t.Unix()); offset == local {
		t.setLocation(Local)
	} else {
		t.setLocation(FixedZone("", offset))
	}
	return nil
}

// GobEncode is MarshalBinary.
func (t Time) GobEncode() ([]byte, error) {
	return t.MarshalBinary()
}

// GobDecode is UnmarshalBinary.
func (t *Time) GobDecode(data []byte) error {
	return t.UnmarshalBinary(data)
}
