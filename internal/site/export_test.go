package site

import "context"

// ReadBeside is Read with other documents in place of the embedded ones.
func ReadBeside(ctx context.Context, files, embedded []File) (*Catalogue, error) {
	return readBeside(ctx, files, func() ([]File, error) { return embedded, nil })
}
