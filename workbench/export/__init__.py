"""One module per format; the bytes are the contract."""
