// The process: arguments, environment, end.
package os

import (
	"errors"
	"syscall"
)

// Args holds the program's arguments, its own name first.
var Args = syscall.Args()

// Exit ends the program at once: deferred functions do not run.
func Exit(code int) { syscall.Exit(code) }

func Getpid() int  { return syscall.Getpid() }
func Getppid() int { return syscall.Getppid() }
func Getuid() int  { return syscall.Getuid() }
func Getgid() int  { return syscall.Getgid() }
func Geteuid() int { return syscall.Geteuid() }
func Getegid() int { return syscall.Getegid() }

// Getpagesize returns the size of a memory page in bytes.
func Getpagesize() int { return 4096 }

// Hostname returns the machine's name.
func Hostname() (name string, err error) { return syscall.Hostname(), nil }

// Getwd returns the current directory, by the name in PWD if that is it.
func Getwd() (dir string, err error) {
	dir = Getenv("PWD")
	if len(dir) > 0 && dir[0] == '/' {
		var here, there syscall.Stat_t
		if syscall.Stat(".", &here) == nil && syscall.Stat(dir, &there) == nil &&
			here.Dev == there.Dev && here.Ino == there.Ino {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}

// Chdir sets the current directory.
func Chdir(dir string) error { return pathError("chdir", dir, syscall.Chdir(dir)) }

// environment is the process's environment once it was asked for or changed.
type environment struct {
	loaded bool     // list is filled
	list   []string // name=value
}

var env environment

func (e *environment) load() {
	if !e.loaded {
		e.list = syscall.Environ()
		e.loaded = true
	}
}

// find returns the place of a variable, -1 if it is not set.
func (e *environment) find(name string) int {
	e.load()
	for i, s := range e.list {
		if len(s) > len(name) && s[len(name)] == '=' && s[:len(name)] == name {
			return i
		}
	}
	return -1
}

// LookupEnv returns a variable of the environment and whether it is set.
func LookupEnv(key string) (string, bool) {
	if key == "" {
		return "", false
	}
	i := env.find(key)
	if i < 0 {
		return "", false
	}
	return env.list[i][len(key)+1:], true
}

// Getenv returns a variable of the environment, empty if it is not set.
func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

// Setenv sets a variable of the environment.
func Setenv(key, value string) error {
	if key == "" {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return NewSyscallError("setenv", syscall.EINVAL)
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return NewSyscallError("setenv", syscall.EINVAL)
		}
	}
	entry := key + "=" + value
	if i := env.find(key); i >= 0 {
		env.list[i] = entry
	} else {
		env.list = append(env.list, entry)
	}
	return nil
}

// Unsetenv removes a variable from the environment.
func Unsetenv(key string) error {
	if i := env.find(key); i >= 0 {
		env.list = append(env.list[:i], env.list[i+1:]...)
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() {
	env.loaded = true
	env.list = nil
}

// Environ returns a copy of the environment.
func Environ() []string {
	env.load()
	return append([]string(nil), env.list...)
}

// Expand replaces ${name} and $name by what mapping gives.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	start, found := 0, false
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '$' {
			continue
		}
		found = true
		out = append(out, s[start:i]...)
		name, width := shellName(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case width == 0:
			out = append(out, '$') // no name follows
		}
		i += width
		start = i + 1
	}
	if !found {
		return s
	}
	return string(append(out, s[start:]...))
}

// ExpandEnv replaces ${name} and $name by variables of the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

func isSpecialName(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// shellName returns the name at the start of s and how many bytes it takes. An empty name of some
// width is bad syntax, which is dropped.
func shellName(s string) (name string, width int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecialName(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecialName(s[0]) {
		return s[:1], 1
	}
	for width < len(s) && isNameByte(s[width]) {
		width++
	}
	return s[:width], width
}

// Executable returns the path of the program.
func Executable() (string, error) {
	path, err := Readlink("/proc/self/exe")
	if err != nil {
		return "", errors.New("Executable not found")
	}
	return path, nil
}

// UserHomeDir returns the home directory.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}
