// Package docscheck keeps the pages at the top of the repository true: its
// tests run the commands that README.md shows and compare what they print,
// and ask the program for every cell of the picture of the three layers.
// Nothing of it is part of the program.
package docscheck
