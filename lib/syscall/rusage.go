package syscall

// A Timeval is a time in seconds and microseconds.
type Timeval struct {
	Sec  int64
	Usec int64
}

// Unix returns the time in seconds and nanoseconds.
func (tv *Timeval) Unix() (sec int64, nsec int64) { return tv.Sec, tv.Usec * 1000 }

// Nano returns the time in nanoseconds.
func (tv *Timeval) Nano() int64 { return tv.Sec*1e9 + tv.Usec*1000 }

// NsecToTimeval returns nsec nanoseconds, a microsecond begun being counted.
func NsecToTimeval(nsec int64) Timeval {
	nsec += 999
	sec, usec := nsec/1e9, nsec%1e9/1000
	if usec < 0 {
		usec += 1e6
		sec--
	}
	return Timeval{Sec: sec, Usec: usec}
}

// Whose resources Getrusage tells of.
const (
	RUSAGE_SELF     = 0
	RUSAGE_CHILDREN = -1
	RUSAGE_THREAD   = 1
)

// A Rusage says what a process or thread has used.
type Rusage struct {
	Utime    Timeval // time in the program
	Stime    Timeval // time in the system
	Maxrss   int64   // memory at most, in kilobytes
	Ixrss    int64
	Idrss    int64
	Isrss    int64
	Minflt   int64
	Majflt   int64
	Nswap    int64
	Inblock  int64
	Oublock  int64
	Msgsnd   int64
	Msgrcv   int64
	Nsignals int64
	Nvcsw    int64
	Nivcsw   int64
}

// Getrusage stores what has been used in rusage.
func Getrusage(who int, rusage *Rusage) error {
	return failed(getrusage(who, rusage))
}

// Gettimeofday stores the time since 1970 in tv.
func Gettimeofday(tv *Timeval) error {
	return failed(gettimeofday(tv))
}

// Getpagesize returns the size of a memory page in bytes.
func Getpagesize() int { return 4096 }

// The descriptors that a program starts with.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)
