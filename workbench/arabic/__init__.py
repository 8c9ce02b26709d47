"""Arabic text as such: folding, words, numerals, bidi, shaping, line breaking, layout. Knows no terminal."""
