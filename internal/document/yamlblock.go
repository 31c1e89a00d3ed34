package document

import (
	"github.com/goccy/go-yaml/token"
)

// block reads the value that begins with t. The line is that of the name before it; a nested mapping or list begins
// on a later one.
func (y *yamlReader) block(t *token.Token, line int) error {
	colon, err := y.peek(1)
	switch {
	case err != nil:
		return err
	case t.Type == token.SequenceEntryType:
		if t.Position.Line == line {
			return y.unexpected(t)
		}
		return y.blockList(t)
	case colon != nil && colon.Type == token.MappingValueType && scalar(t):
		if t.Position.Line == line {
			return y.unexpected(colon)
		}
		return y.blockMapping(t)
	}
	return y.flow(t)
}

func (y *yamlReader) blockMapping(first *token.Token) error {
	column := first.Position.Column
	if err := y.begin(Object, at(first)); err != nil {
		return err
	}
	for {
		t, err := y.peek(0)
		if err != nil {
			return err
		}
		if y.outside(t, column) || t.Position.Column == column && t.Type == token.SequenceEntryType {
			return y.end()
		}
		if t.Position.Column > column || !y.leads(t) {
			return y.unexpected(t)
		}
		colon, err := y.name(t)
		if err != nil {
			return err
		}
		if err := y.member(t, colon); err != nil {
			return err
		}
	}
}

// outside reports whether a token belongs to what surrounds the block of the column.
func (y *yamlReader) outside(t *token.Token, column int) bool {
	return t == nil || t.Position.Column < column || t.Type == token.DocumentEndType || t.Type == token.DocumentHeaderType
}

// member reads the value after the colon in a block.
func (y *yamlReader) member(name, colon *token.Token) error {
	v, err := y.peek(0)
	if err != nil {
		return err
	}
	column := name.Position.Column
	below := v != nil && v.Position.Line > colon.Position.Line
	if below && v.Type == token.SequenceEntryType && v.Position.Column == column {
		return y.blockList(v)
	}
	if y.outside(v, column) || below && v.Position.Column == column {
		return y.null(at(name))
	}
	return y.block(v, colon.Position.Line)
}

func (y *yamlReader) blockList(first *token.Token) error {
	column := first.Position.Column
	if err := y.begin(Array, at(first)); err != nil {
		return err
	}
	for {
		t, err := y.peek(0)
		if err != nil {
			return err
		}
		if y.outside(t, column) || t.Position.Column == column && t.Type != token.SequenceEntryType {
			return y.end()
		}
		if t.Type != token.SequenceEntryType || t.Position.Column > column || !y.leads(t) {
			return y.unexpected(t)
		}
		y.take()
		v, err := y.peek(0)
		switch {
		case err != nil:
			return err
		case y.outside(v, column), v.Position.Column == column:
			err = y.null(at(t))
		default:
			err = y.block(v, 0)
		}
		if err != nil {
			return err
		}
	}
}

// name takes a name and the colon after it.
func (y *yamlReader) name(t *token.Token) (colon *token.Token, err error) {
	if !scalar(t) {
		return nil, y.unexpected(t)
	}
	colon, err = y.peek(1)
	switch {
	case err != nil:
		return nil, err
	case colon == nil || colon.Type != token.MappingValueType:
		return nil, y.stop(at(t), "expected a name and a colon, found "+quote(t.Value), `write "name: value"`)
	case colon.Position.Line != t.Position.Line:
		return nil, y.unexpected(colon)
	}
	if kind, _ := resolve(t); kind != String {
		return nil, y.stop(at(t), "the name "+quote(t.Value)+" is not text", "put it in quotes")
	}
	y.take()
	y.take()
	return colon, y.key([]byte(t.Value), at(t))
}
