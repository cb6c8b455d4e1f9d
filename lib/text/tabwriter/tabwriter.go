// Package tabwriter aligns text in columns.
//
// Text is kept until the columns it is part of are complete. A column is made of cells, each ended
// by a tab, one below the other in lines that follow one another; its width is that of its widest
// cell. What is in a line after the last tab is in no column. Columns nest: a column's lines are
// divided into blocks by the columns to its right, hence the recursion in format.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// Flags for formatting.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one character
	StripEscape                          // the escape characters are not written
	AlignRight                           // cells are padded on their left
	DiscardEmptyColumns                  // empty columns of cells ended by \v have no width
	TabIndent                            // leading empty cells are padded with tabs
	Debug                                // a bar between columns, a line for \f
)

// Escape, before and after a text, passes it on as it is.
const Escape = '\xff'

// cell is a piece of text in the buffer.
type cell struct {
	size  int  // in bytes
	width int  // in characters
	htab  bool // ended by \t, not \v
}

// Writer aligns what is written to it.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	buf     []byte   // the text of the lines, without what ends cells
	pos     int      // up to here buf is in the width of the last cell
	cell    cell     // the cell that is being written
	endChar byte     // what ends the escape, tag or entity that is being written; 0 outside
	lines   [][]cell // the last one is being written
	widths  []int    // of the columns to the left of what is being formatted

	out []byte // what is to be written
}

// NewWriter gives a writer; see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init makes b ready: cells are minwidth wide at least, padding included, and have padding more
// than their text; padchar fills them; tabwidth is what a tab is taken for.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight // tabs can only follow
	}
	b.output = output
	b.minwidth = minwidth
	b.tabwidth = tabwidth
	b.padding = padding
	b.padchar = padchar
	b.flags = flags
	b.reset()
	return b
}

// reset forgets all text.
func (b *Writer) reset() {
	b.buf = b.buf[:0]
	b.pos = 0
	b.cell = cell{}
	b.endChar = 0
	b.lines = append(b.lines[:0], nil)
	b.widths = b.widths[:0]
}

func (b *Writer) has(flag uint) bool {
	return b.flags&flag != 0
}

// add appends text to the cell.
func (b *Writer) add(text []byte) {
	b.buf = append(b.buf, text...)
	b.cell.size += len(text)
}

// measure adds the text that is not measured yet to the width of the cell.
func (b *Writer) measure() {
	b.cell.width += utf8.RuneCount(b.buf[b.pos:])
	b.pos = len(b.buf)
}

// startEscape begins an escape, tag or entity.
func (b *Writer) startEscape(c byte) {
	switch c {
	case Escape:
		b.endChar = Escape
	case '<':
		b.endChar = '>'
	case '&':
		b.endChar = ';'
	}
}

// endEscape ends it; its text is in the buffer.
func (b *Writer) endEscape() {
	switch b.endChar {
	case Escape:
		b.measure()
		if !b.has(StripEscape) {
			b.cell.width -= 2 // the escape characters
		}
	case ';':
		b.cell.width++
	}
	b.pos = len(b.buf)
	b.endChar = 0
}

// endCell puts the cell in the line and gives the number of cells there.
func (b *Writer) endCell(htab bool) int {
	b.cell.htab = htab
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], b.cell)
	b.cell = cell{}
	return len(b.lines[last])
}

// endLine begins a new line, after cells in the present one. A form feed ends all columns; and a
// line of one cell is in none, so that what is before it is complete.
func (b *Writer) endLine(formfeed bool, cells int) error {
	b.lines = append(b.lines, nil)
	if !formfeed && cells > 1 {
		return nil
	}
	b.format()
	if formfeed && b.has(Debug) {
		b.out = append(b.out, "---\n"...)
	}
	return b.emit()
}

// Write takes text; errors are those of the output.
func (b *Writer) Write(buf []byte) (n int, err error) {
	for i, c := range buf {
		if b.endChar != 0 {
			if c == b.endChar {
				end := i + 1
				if c == Escape && b.has(StripEscape) {
					end = i
				}
				b.add(buf[n:end])
				n = i + 1
				b.endEscape()
			}
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.add(buf[n:i])
			b.measure()
			n = i + 1
			cells := b.endCell(c == '\t')
			if c == '\n' || c == '\f' {
				if err := b.endLine(c == '\f', cells); err != nil {
					return n, err
				}
			}
		case Escape:
			b.add(buf[n:i])
			b.measure()
			n = i
			if b.has(StripEscape) {
				n++
			}
			b.startEscape(c)
		case '<', '&':
			if b.has(FilterHTML) {
				b.add(buf[n:i])
				b.measure()
				n = i
				b.startEscape(c)
			}
		}
	}
	b.add(buf[n:])
	return len(buf), nil
}

// Flush writes all text, complete or not.
func (b *Writer) Flush() error {
	if b.cell.size > 0 {
		if b.endChar != 0 {
			b.endEscape()
		}
		b.endCell(false)
	}
	b.format()
	return b.emit()
}

// emit writes what format gave.
func (b *Writer) emit() error {
	if len(b.out) == 0 {
		return nil
	}
	n, err := b.output.Write(b.out)
	if n != len(b.out) && err == nil {
		err = io.ErrShortWrite
	}
	b.out = b.out[:0]
	return err
}

// format puts all text into out, aligned, and forgets it.
func (b *Writer) format() {
	b.formatLines(0, 0, len(b.lines))
	b.reset()
}

// formatLines formats the lines from line0 to line1, whose text starts at pos, in the columns from
// len(b.widths) on, and gives where the text after them starts.
func (b *Writer) formatLines(pos, line0, line1 int) int {
	column := len(b.widths)
	for i := line0; i < line1; i++ {
		if column >= len(b.lines[i])-1 {
			continue // no cell of a column there
		}
		pos = b.putLines(pos, line0, i)
		line0 = i
		i = b.blockEnd(i, line1)
		b.widths = append(b.widths, b.columnWidth(line0, i))
		pos = b.formatLines(pos, line0, i)
		b.widths = b.widths[:column]
		line0 = i
	}
	return b.putLines(pos, line0, line1)
}

// blockEnd gives the line at which the block of the next column that starts at line0 ends.
func (b *Writer) blockEnd(line0, line1 int) int {
	for line0 < line1 && len(b.widths) < len(b.lines[line0])-1 {
		line0++
	}
	return line0
}

// columnWidth gives the width of the next column in the lines of a block.
func (b *Writer) columnWidth(line0, line1 int) int {
	width := b.minwidth
	empty := true
	for _, line := range b.lines[line0:line1] {
		c := line[len(b.widths)]
		width = max(width, c.width+b.padding)
		empty = empty && c.width == 0 && !c.htab
	}
	if empty && b.has(DiscardEmptyColumns) {
		return 0
	}
	return width
}

// putLines puts the lines from line0 to line1 into out.
func (b *Writer) putLines(pos, line0, line1 int) int {
	for i := line0; i < line1; i++ {
		indent := b.has(TabIndent) // only empty cells so far
		for j, c := range b.lines[i] {
			if j > 0 && b.has(Debug) {
				b.out = append(b.out, '|')
			}
			text := b.buf[pos : pos+c.size]
			pos += c.size
			indent = indent && c.size == 0
			padded := j < len(b.widths)
			if padded && (c.size == 0 || b.has(AlignRight)) {
				b.pad(c.width, b.widths[j], indent)
			}
			b.out = append(b.out, text...)
			if padded && c.size > 0 && !b.has(AlignRight) {
				b.pad(c.width, b.widths[j], false)
			}
		}
		if i+1 == len(b.lines) {
			b.out = append(b.out, b.buf[pos:pos+b.cell.size]...)
			pos += b.cell.size
		} else {
			b.out = append(b.out, '\n')
		}
	}
	return pos
}

// pad fills a cell up to its width.
func (b *Writer) pad(text, width int, indent bool) {
	n, fill := width-text, b.padchar
	if b.padchar == '\t' || indent {
		if b.tabwidth == 0 {
			return
		}
		stop := (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		n, fill = (stop-text+b.tabwidth-1)/b.tabwidth, '\t'
	}
	for ; n > 0; n-- {
		b.out = append(b.out, fill)
	}
}
