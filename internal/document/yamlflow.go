package document

import (
	"github.com/goccy/go-yaml/token"
)

// flow reads a value in braces or brackets, or a scalar.
func (y *yamlReader) flow(t *token.Token) error {
	switch {
	case t.Type == token.MappingStartType:
		return y.flowMapping(t)
	case t.Type == token.SequenceStartType:
		return y.flowList(t)
	case t.Type == token.LiteralType, t.Type == token.FoldedType:
		return y.blockText(t)
	case scalar(t):
		y.take()
		return y.scalar(t)
	}
	return y.unexpected(t)
}

func (y *yamlReader) flowMapping(open *token.Token) error {
	y.take()
	if err := y.begin(Object, at(open)); err != nil {
		return err
	}
	for {
		t, err := y.inside(open)
		if err != nil {
			return err
		}
		if t.Type == token.MappingEndType {
			y.take()
			return y.end()
		}
		if _, err := y.name(t); err != nil {
			return err
		}
		v, err := y.inside(open)
		if err != nil {
			return err
		}
		if v.Type == token.CollectEntryType || v.Type == token.MappingEndType {
			err = y.null(at(t))
		} else {
			err = y.flow(v)
		}
		if err != nil {
			return err
		}
		if err := y.comma(open, token.MappingEndType); err != nil {
			return err
		}
	}
}

func (y *yamlReader) flowList(open *token.Token) error {
	y.take()
	if err := y.begin(Array, at(open)); err != nil {
		return err
	}
	for {
		t, err := y.inside(open)
		if err != nil {
			return err
		}
		if t.Type == token.SequenceEndType {
			y.take()
			return y.end()
		}
		if err := y.flow(t); err != nil {
			return err
		}
		if err := y.comma(open, token.SequenceEndType); err != nil {
			return err
		}
	}
}

// inside returns the next token before the closing bracket.
func (y *yamlReader) inside(open *token.Token) (*token.Token, error) {
	t, err := y.peek(0)
	if err == nil && t == nil {
		err = y.stop(at(open), quote(open.Value)+" is never closed", "close it")
	}
	return t, err
}

// comma takes the comma between two items, or leaves the closing bracket.
func (y *yamlReader) comma(open *token.Token, closing token.Type) error {
	t, err := y.inside(open)
	switch {
	case err != nil:
		return err
	case t.Type == token.CollectEntryType:
		y.take()
	case t.Type != closing:
		return y.unexpected(t)
	}
	return nil
}

// blockText reads a text after | or >.
func (y *yamlReader) blockText(header *token.Token) error {
	y.take()
	t, err := y.peek(0)
	if err != nil {
		return err
	}
	if t == nil || t.Type != token.StringType {
		return y.text(nil, at(header))
	}
	y.take()
	if len(t.Value) > y.limits.Text {
		return y.tooLong(at(header))
	}
	return y.text([]byte(t.Value), at(header))
}

func (y *yamlReader) scalar(t *token.Token) error {
	switch kind, truth := resolve(t); kind {
	case Null:
		return y.null(at(t))
	case Bool:
		return y.boolean(truth, at(t))
	case Number:
		if !jsonNumber(t.Value) {
			return y.stop(at(t), quote(t.Value)+" can be read as a number and as text", "write a decimal number, or put it in quotes")
		}
		return y.number([]byte(t.Value), at(t))
	}
	if len(t.Value) > y.limits.Text {
		return y.tooLong(at(t))
	}
	return y.text([]byte(t.Value), at(t))
}

func scalar(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.SingleQuoteType, token.DoubleQuoteType, token.BoolType, token.NullType, token.ImplicitNullType,
		token.IntegerType, token.BinaryIntegerType, token.OctetIntegerType, token.HexIntegerType, token.FloatType,
		token.InfinityType, token.NanType:
		return true
	}
	return false
}

// resolve says what a scalar is, by the core schema of YAML 1.2: yes, no, on and off are texts.
func resolve(t *token.Token) (kind Kind, truth bool) {
	switch t.Type {
	case token.SingleQuoteType, token.DoubleQuoteType:
		return String, false
	case token.NullType, token.ImplicitNullType:
		return Null, false
	case token.BoolType:
		return Bool, t.Value == "true" || t.Value == "True" || t.Value == "TRUE"
	case token.StringType:
		if jsonNumber(t.Value) {
			return Number, false
		}
		return String, false
	}
	return Number, false
}
