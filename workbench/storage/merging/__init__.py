"""Taking another database in: articles first, then what analysts did, as one step of the journal."""
