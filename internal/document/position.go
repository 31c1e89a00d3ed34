package document

import (
	"bytes"
	"io"
)

// lined passes on a document and knows the line and column of the bytes that were passed on lately. It counts while
// the bytes go by, so that no part of the document need be kept.
type lined struct {
	r         io.Reader
	delivered int64
	marks     []mark // newlines and continuation bytes that lie ahead of the last question
	next      int    // first of marks not yet passed

	line  int32
	start int64 // offset from which columns count, corrected for characters of several bytes

	gap  int64 // most bytes that may lie between the last question and what was delivered
	last int64
	bad  error
}

// mark is a byte that changes how columns count.
type mark struct {
	offset  int64
	newline bool
}

func newLined(r io.Reader, gap int64) *lined { return &lined{r: r, line: 1, gap: gap} }

func (l *lined) Read(p []byte) (int, error) {
	if l.bad != nil {
		return 0, l.bad
	}
	room := l.gap - (l.delivered - l.last)
	if room <= 0 {
		l.bad = errTooLong
		return 0, l.bad
	}
	n, err := l.r.Read(p[:min(int64(len(p)), room)])
	if i := bytes.IndexByte(p[:n], 0); i >= 0 {
		n, err, l.bad = i, errNUL, errNUL
	}
	l.count(p[:n])
	return n, err
}

func (l *lined) count(p []byte) {
	if l.next > 0 && l.next == len(l.marks) {
		l.marks, l.next = l.marks[:0], 0
	}
	ascii := isASCII(p)
	for i := 0; i < len(p); i++ {
		if ascii {
			j := bytes.IndexByte(p[i:], '\n')
			if j < 0 {
				break
			}
			i += j
			l.marks = append(l.marks, mark{l.delivered + int64(i), true})
		} else if c := p[i]; c == '\n' || c&0xc0 == 0x80 {
			l.marks = append(l.marks, mark{l.delivered + int64(i), c == '\n'})
		}
	}
	l.delivered += int64(len(p))
}

func isASCII(p []byte) bool {
	var all byte
	for _, c := range p {
		all |= c
	}
	return all < 0x80
}

// at returns the place of an offset. Offsets must not go backwards.
func (l *lined) at(offset int64) place {
	l.last = offset
	for l.next < len(l.marks) && l.marks[l.next].offset < offset {
		if m := l.marks[l.next]; m.newline {
			l.line++
			l.start = m.offset + 1
		} else {
			l.start++
		}
		l.next++
	}
	return place{l.line, int32(offset-l.start) + 1} //nolint:gosec // a document has at most 64 MiB
}
