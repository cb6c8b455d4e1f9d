package time

import (
	"os"
	real "time"
)

var began = real.Now()

func now() (sec, nsec, mono int64) {
	t := real.Now()
	return t.Unix(), int64(t.Nanosecond()), int64(t.Sub(began)) + 1
}

func readFile(path string) []byte {
	data, _ := os.ReadFile(path)
	return data
}

func variable(name string) (value string, set bool) { return os.LookupEnv(name) }

func Sleep(d Duration) { real.Sleep(real.Duration(d)) }
