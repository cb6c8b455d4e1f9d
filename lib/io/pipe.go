package io

import "sync"

// A pipe hands what is written to whoever reads, without memory in between.
type pipe struct {
	writing sync.Mutex    // one Write at a time
	data    chan []byte   // what is left of a Write
	taken   chan int      // how much of it a Read took
	done    chan struct{} // closed when either end is

	mu       sync.Mutex
	closed   bool
	readErr  error // what the reader closed with
	writeErr error // what the writer closed with
}

// close keeps the first error of an end at slot, and stops both.
func (p *pipe) close(slot *error, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *slot == nil {
		*slot = err
	}
	if !p.closed {
		p.closed = true
		close(p.done)
	}
}

// after is the error of an operation at an end whose own error is own: that of the other end, if that
// alone was closed.
func (p *pipe) after(own, other *error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (p *pipe) isDone() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

func (p *pipe) read(b []byte) (n int, err error) {
	if p.isDone() {
		return 0, p.after(&p.readErr, &p.writeErr)
	}
	select {
	case from := <-p.data:
		n = copy(b, from)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.after(&p.readErr, &p.writeErr)
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	if p.isDone() {
		return 0, p.after(&p.writeErr, &p.readErr)
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.data <- b:
			taken := <-p.taken
			b = b[taken:]
			n += taken
		case <-p.done:
			return n, p.after(&p.writeErr, &p.readErr)
		}
	}
	return n, nil
}

// A PipeReader is the end of a pipe that is read from.
type PipeReader struct{ pipe }

// Read waits for a Write, or for the other end to be closed: it returns that one's error then.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close lets writers get ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError lets writers get err. It always returns nil.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.pipe.close(&r.pipe.readErr, err)
	return nil
}

// A PipeWriter is the end of a pipe that is written to.
type PipeWriter struct{ r PipeReader }

// Write waits until readers took all of data, or the other end is closed: it returns that one's error
// then.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.r.pipe.write(data) }

// Close lets readers get EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError lets readers get err, EOF for nil. It always returns nil.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.r.pipe.close(&w.r.pipe.writeErr, err)
	return nil
}

// Pipe returns the ends of a pipe.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{r: PipeReader{pipe: pipe{
		data:  make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}}}
	return &w.r, w
}
