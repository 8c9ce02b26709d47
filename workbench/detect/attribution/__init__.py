"""Who says what: cues, their speakers and their content."""
