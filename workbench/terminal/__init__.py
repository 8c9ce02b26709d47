"""What Textual does not know about terminals: asking them, deciding, encoding rows, sanitising text."""
