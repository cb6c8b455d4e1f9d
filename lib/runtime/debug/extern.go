package debug

// setPercent sets the heap's growth and returns what it was.
//
//tether:flow none
func setPercent(percent int) int

// release collects and gives memory back.
//
//tether:flow none
func release()

// setLimit sets the memory limit, if it is not negative, and returns what it was.
//
//tether:flow none
func setLimit(bytes int64) int64
