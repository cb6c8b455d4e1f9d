package main

import (
	"fmt"
	"math"
	"os"
	"time"

	. "tlib/difftest"
	ours "tlib/time"
)

var zones = []string{"UTC", "Local", "America/New_York", "Europe/Paris", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tehran",
	"Europe/Dublin", "Africa/Casablanca", "America/Sao_Paulo", "Antarctica/Troll", "Pacific/Chatham", "America/Nuuk", "Asia/Gaza"}

type loc struct {
	o *ours.Location
	g *time.Location
}

var locs []loc

func pick() loc { return locs[R.Intn(len(locs))] }

type pair struct {
	o ours.Time
	g time.Time
}

func instant() pair {
	var sec int64
	switch R.Intn(8) {
	case 0:
		sec = R.Int63n(1 << 40)
	case 1:
		sec = -R.Int63n(1 << 40)
	case 2:
		sec = R.Int63n(300000) - 150000
	case 3:
		sec = int64(R.Uint64()) >> uint(R.Intn(30)+10)
	default:
		sec = R.Int63n(1<<33) - 1<<31
	}
	nsec := []int64{0, 1, 5e8, 999999999, 120000000, R.Int63n(1e9), R.Int63n(1e12) - 5e11}[R.Intn(7)]
	l := pick()
	return pair{ours.Unix(sec, nsec).In(l.o), time.Unix(sec, nsec).In(l.g)}
}

var layouts = []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z,
	time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly,
	"2006-002 15:04:05,000", "06__2 3:4:5pm .999", "Jan January Mon Monday Janet Month MST", "Z07:00:00 Z070000 -07:00:00 -070000 -07 Z07 Z0700", "_2 _2006 __2 2",
	"1 2 3 4 5 01 02 03 04 05 06", ".000 .0001 .00 .999999999 ,99", "", "x", "2006-01-02T15:04:05.00Z07:00", "3PM 3pm", "15h4m5s", "2006-01-02 15:04:05.999999999 -0700 MST", "05.000", "5.9", "0x15 002"}

var junk = []string{"", " ", "x", "1", "12", "99", "60", "-1", "+07:00", "Z", "UTC", "GMT+3", "GMT-30", "CET", "EST", "ABCDEF", "WITA", "ChST", ".5", ",123456789012", "PM", "am", "Feb", "Thu", "31", "366", "+0530", "24", "0"}

func mutate(s string) string {
	for n := R.Intn(3); n > 0; n-- {
		if len(s) == 0 {
			return junk[R.Intn(len(junk))]
		}
		i := R.Intn(len(s))
		switch R.Intn(4) {
		case 0:
			s = s[:i] + s[i+1:]
		case 1:
			s = s[:i] + string([]byte{"0123456789 :-+.,ZTAMPx\xff\""[R.Intn(24)]}) + s[i+1:]
		case 2:
			s = s[:i] + junk[R.Intn(len(junk))] + s[i:]
		case 3:
			s = s[:i]
		}
	}
	return s
}

func show(t any) string {
	switch t := t.(type) {
	case ours.Time:
		n, o := t.Zone()
		return fmt.Sprint(t.Unix(), t.Nanosecond(), n, o, t.Location().String())
	case time.Time:
		n, o := t.Zone()
		return fmt.Sprint(t.Unix(), t.Nanosecond(), n, o, t.Location().String())
	}
	return "?"
}

func formats() {
	for i := 0; i < 60000; i++ {
		p := instant()
		o, g := p.o, p.g
		layout := layouts[R.Intn(len(layouts))]
		Eq("Format", o.Format(layout), g.Format(layout), layout, g.Unix(), g.Location().String())
		Eq("String", o.String(), g.String(), g.Unix())
		Eq("GoString", o.GoString(), g.GoString(), g.Unix())
		oy, om, od := o.Date()
		gy, gm, gd := g.Date()
		Eq("Date", []int{oy, int(om), od}, []int{gy, int(gm), gd}, g.Unix())
		ow, ok := o.ISOWeek()
		gw, gk := g.ISOWeek()
		Eq("fields", []any{o.Year(), int(o.Month()), o.Day(), int(o.Weekday()), o.YearDay(), ow, ok, o.Hour(), o.Minute(), o.Second(), o.Nanosecond(), o.UnixMilli(), o.UnixMicro(), o.UnixNano(), o.IsZero(), o.IsDST()},
			[]any{g.Year(), int(g.Month()), g.Day(), int(g.Weekday()), g.YearDay(), gw, gk, g.Hour(), g.Minute(), g.Second(), g.Nanosecond(), g.UnixMilli(), g.UnixMicro(), g.UnixNano(), g.IsZero(), g.IsDST()}, g.Unix(), g.Location().String())
		Eq("Zone", show(o), show(g), g.Unix())
		os1, oe := o.ZoneBounds()
		gs, ge := g.ZoneBounds()
		Eq("ZoneBounds", []string{show(os1), show(oe)}, []string{show(gs), show(ge)}, g.Unix(), g.Location().String())
		a, b, c := R.Intn(41)-20, R.Intn(100)-50, R.Intn(2000)-1000
		Eq("AddDate", show(o.AddDate(a, b, c)), show(g.AddDate(a, b, c)), g.Unix(), a, b, c)
		d := int64(R.Uint64()) >> uint(R.Intn(64))
		Eq("Add", show(o.Add(ours.Duration(d))), show(g.Add(time.Duration(d))), g.Unix(), d)
		Eq("Truncate", show(o.Truncate(ours.Duration(d))), show(g.Truncate(time.Duration(d))), g.Unix(), d)
		Eq("Round", show(o.Round(ours.Duration(d))), show(g.Round(time.Duration(d))), g.Unix(), d)
		q := instant()
		Eq("Sub", int64(o.Sub(q.o)), int64(g.Sub(q.g)), g.Unix(), q.g.Unix())
		Eq("Compare", []any{o.Compare(q.o), o.Before(q.o), o.After(q.o), o.Equal(q.o)}, []any{g.Compare(q.g), g.Before(q.g), g.After(q.g), g.Equal(q.g)}, g.Unix(), q.g.Unix())
		l := pick()
		v := [7]int{R.Intn(4000) - 500, R.Intn(40) - 10, R.Intn(100) - 40, R.Intn(60) - 20, R.Intn(200) - 60, R.Intn(200) - 60, R.Intn(4e9) - 2e9}
		if R.Intn(2) == 0 {
			v = [7]int{1970 + R.Intn(90), R.Intn(13), R.Intn(32), R.Intn(5), R.Intn(60), R.Intn(60), 0}
		}
		Eq("Date", show(ours.Date(v[0], ours.Month(v[1]), v[2], v[3], v[4], v[5], v[6], l.o)), show(time.Date(v[0], time.Month(v[1]), v[2], v[3], v[4], v[5], v[6], l.g)), v, l.g.String())
	}
}

func err(e error) []string {
	if e == nil {
		return nil
	}
	if p, ok := e.(*time.ParseError); ok {
		return []string{e.Error(), p.Layout, p.Value, p.LayoutElem, p.ValueElem, p.Message}
	}
	if p, ok := e.(*ours.ParseError); ok {
		return []string{e.Error(), p.Layout, p.Value, p.LayoutElem, p.ValueElem, p.Message}
	}
	return []string{e.Error()}
}

func parses() {
	for i := 0; i < 200000; i++ {
		p := instant()
		layout := layouts[R.Intn(len(layouts))]
		s := mutate(p.g.Format(layout))
		if R.Intn(10) == 0 {
			layout = mutate(layout)
		}
		o, oe := ours.Parse(layout, s)
		g, ge := time.Parse(layout, s)
		Eq("Parse", []any{show(o), err(oe)}, []any{show(g), err(ge)}, layout, s)
		l := pick()
		o, oe = ours.ParseInLocation(layout, s, l.o)
		g, ge = time.ParseInLocation(layout, s, l.g)
		Eq("ParseInLocation", []any{show(o), err(oe)}, []any{show(g), err(ge)}, layout, s, l.g.String())
		if i%4 == 0 {
			s = mutate(p.g.Format(time.RFC3339Nano))
			var to ours.Time
			var tg time.Time
			oe, ge = to.UnmarshalText([]byte(s)), tg.UnmarshalText([]byte(s))
			Eq("UnmarshalText", []any{show(to), err(oe)}, []any{show(tg), err(ge)}, s)
			oe, ge = to.UnmarshalJSON([]byte("\""+s+"\"")), tg.UnmarshalJSON([]byte("\""+s+"\""))
			Eq("UnmarshalJSON", []any{show(to), err(oe)}, []any{show(tg), err(ge)}, s)
			ob, oe := p.o.MarshalJSON()
			gb, ge := p.g.MarshalJSON()
			Eq("MarshalJSON", []any{ob, err(oe)}, []any{gb, err(ge)}, p.g.Unix())
			ob, oe = p.o.MarshalText()
			gb, ge = p.g.MarshalText()
			Eq("MarshalText", []any{ob, err(oe)}, []any{gb, err(ge)}, p.g.Unix())
			ob, oe = p.o.MarshalBinary()
			gb, ge = p.g.MarshalBinary()
			Eq("MarshalBinary", []any{ob, err(oe)}, []any{gb, err(ge)}, p.g.Unix())
			oe, ge = to.UnmarshalBinary(gb), tg.UnmarshalBinary(gb)
			Eq("UnmarshalBinary", []any{show(to), err(oe)}, []any{show(tg), err(ge)}, p.g.Unix())
		}
	}
}

func durations() {
	units := []string{"ns", "us", "µs", "μs", "ms", "s", "m", "h", "", "d", "\xff"}
	for i := 0; i < 300000; i++ {
		d := int64(R.Uint64()) >> uint(R.Intn(64))
		if R.Intn(4) == 0 {
			d -= d % int64([]time.Duration{time.Microsecond, time.Millisecond, time.Second, time.Minute, time.Hour}[R.Intn(5)])
		}
		m := int64(R.Uint64()) >> uint(R.Intn(64))
		o, g := ours.Duration(d), time.Duration(d)
		Eq("Duration.String", o.String(), g.String(), d)
		Eq("Duration", []any{o.Hours(), o.Minutes(), o.Seconds(), o.Milliseconds(), o.Microseconds(), o.Nanoseconds(), int64(o.Abs()), int64(o.Round(ours.Duration(m))), int64(o.Truncate(ours.Duration(m)))},
			[]any{g.Hours(), g.Minutes(), g.Seconds(), g.Milliseconds(), g.Microseconds(), g.Nanoseconds(), int64(g.Abs()), int64(g.Round(time.Duration(m))), int64(g.Truncate(time.Duration(m)))}, d, m)
		s := []string{"", "-", "+"}[R.Intn(3)]
		for n := R.Intn(4); n >= 0; n-- {
			if R.Intn(5) > 0 {
				s += fmt.Sprint(R.Uint64() >> uint(R.Intn(64)))
			}
			if R.Intn(3) == 0 {
				s += "." + fmt.Sprint(R.Uint64()>>uint(R.Intn(64)))
			}
			s += units[R.Intn(len(units))]
		}
		if R.Intn(3) == 0 {
			s = mutate(g.String())
		}
		od, oe := ours.ParseDuration(s)
		gd, ge := time.ParseDuration(s)
		Eq("ParseDuration", []any{int64(od), err(oe)}, []any{int64(gd), err(ge)}, s)
	}
	for _, d := range []int64{math.MinInt64, math.MaxInt64, 0, 1, -1} {
		Eq("Duration.String", ours.Duration(d).String(), time.Duration(d).String(), d)
		for _, m := range []int64{math.MinInt64, math.MaxInt64, 0, 1, -1, 1e9} {
			Eq("Round", int64(ours.Duration(d).Round(ours.Duration(m))), int64(time.Duration(d).Round(time.Duration(m))), d, m)
		}
	}
}

func timers() {
	start := ours.Now()
	<-ours.After(20 * ours.Millisecond)
	if d := ours.Since(start); d < 20*ours.Millisecond || d > 2*ours.Second {
		Eq("After", d.String(), "20ms")
	}
	t := ours.NewTimer(ours.Hour)
	Eq("Stop", []bool{t.Stop(), t.Stop(), t.Reset(ours.Millisecond)}, []bool{true, false, false})
	<-t.C
	Eq("Stop after", t.Stop(), false)
	t.Reset(ours.Millisecond)
	ours.Sleep(50 * ours.Millisecond)
	Eq("Stop unreceived", t.Stop(), true)
	select {
	case <-t.C:
		Eq("stale", true, false)
	default:
	}
	done := make(chan int)
	ours.AfterFunc(ours.Millisecond, func() { done <- 1 })
	Eq("AfterFunc", <-done, 1)
	k := ours.NewTicker(5 * ours.Millisecond)
	start = ours.Now()
	for i := 0; i < 5; i++ {
		<-k.C
	}
	if d := ours.Since(start); d < 24*ours.Millisecond || d > ours.Second {
		Eq("Ticker", d.String(), "25ms")
	}
	k.Stop()
	Eq("NewTicker", Catch(func() any { ours.NewTicker(0); return 0 }), Catch(func() any { time.NewTicker(0); return 0 }))
	Eq("Reset", Catch(func() any { k.Reset(0); return 0 }), Catch(func() any { time.NewTicker(1).Reset(0); return 0 }))
	Eq("Stop", Catch(func() any { return new(ours.Timer).Stop() }), Catch(func() any { return new(time.Timer).Stop() }))
	Eq("Date", Catch(func() any { ours.Date(1, 1, 1, 1, 1, 1, 1, nil); return 0 }), Catch(func() any { time.Date(1, 1, 1, 1, 1, 1, 1, nil); return 0 }))
	Eq("In", Catch(func() any { ours.Now().In(nil); return 0 }), Catch(func() any { time.Now().In(nil); return 0 }))
}

func main() {
	if os.Getenv("TZ") == "" {
		os.Setenv("TZ", "America/New_York")
	}
	for _, name := range zones {
		o, oe := ours.LoadLocation(name)
		g, ge := time.LoadLocation(name)
		Eq("LoadLocation", Text(oe), Text(ge), name)
		if oe == nil && ge == nil {
			locs = append(locs, loc{o, g})
		}
	}
	for _, z := range []struct {
		name string
		off  int
	}{{"", 3600}, {"X", -3723}, {"", 5*3600 + 1800}, {"ABC", 0}} {
		locs = append(locs, loc{ours.FixedZone(z.name, z.off), time.FixedZone(z.name, z.off)})
	}
	for _, name := range []string{"../x", "/etc/x", "No/Where", ""} {
		_, oe := ours.LoadLocation(name)
		_, ge := time.LoadLocation(name)
		Eq("LoadLocation", Text(oe), Text(ge), name)
	}
	for i := -1; i < 15; i++ {
		Eq("names", ours.Month(i).String()+ours.Weekday(i).String(), time.Month(i).String()+time.Weekday(i).String(), i)
	}
	formats()
	parses()
	durations()
	timers()
	Done()
}
