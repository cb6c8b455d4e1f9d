// The system calls (syscall.c). errno is 0 where a call succeeds; no call keeps an argument.
package syscall

// errnoText writes the text of an error number into buf and returns its length.
//
//tether:flow none
func errnoText(errno int, buf []byte) int

//tether:flow none
func open(path string, flags int, perm uint32) (fd, errno int)

//tether:flow none
func read(fd int, p []byte) (n, errno int)

//tether:flow none
func write(fd int, p []byte) (n, errno int)

//tether:flow none
func writeString(fd int, s string) (n, errno int)

//tether:flow none
func pread(fd int, p []byte, offset int64) (n, errno int)

//tether:flow none
func pwrite(fd int, p []byte, offset int64) (n, errno int)

//tether:flow none
func seek(fd int, offset int64, whence int) (off int64, errno int)

//tether:flow none
func closeFile(fd int) (errno int)

//tether:flow none
func stat(path string, follow bool, st *Stat_t) (errno int)

//tether:flow none
func fstat(fd int, st *Stat_t) (errno int)

// pathCall makes the call of the number that a call constant is.
//
//tether:flow none
func pathCall(what int, path, other string, number int64) (errno int)

//tether:flow none
func ftruncate(fd int, length int64) (errno int)

//tether:flow none
func fsync(fd int) (errno int)

//tether:flow none
func pipe() (reader, writer, errno int)

//tether:flow none
func readlink(path string, buf []byte) (n, errno int)

//tether:flow none
func getcwd(buf []byte) (n, errno int)

//tether:flow none
func hostname(buf []byte) (n int)

//tether:flow none
func getdents(fd int, buf []byte) (n, errno int)

//tether:flow none
func envCount() int

// envAt returns a string that is never freed.
//
//tether:flow none
func envAt(i int) string

//tether:flow none
func argCount() int

// argAt returns a string that is never freed.
//
//tether:flow none
func argAt(i int) string

// exit does not return.
//
//tether:flow none
func exit(code int)

// id returns the number that an id constant asks for.
//
//tether:flow none
func id(what int) int

//tether:flow none
func raiseSIGPIPE()

//tether:flow none
func random() uint64

// kill sends the signal to the process, and gives an error number or 0.
//
//tether:flow none
func kill(pid, signal int) int

//tether:flow none
func getrusage(who int, rusage *Rusage) (errno int)

//tether:flow none
func gettimeofday(tv *Timeval) (errno int)
