"""Configuration: the model, the strict loader, the check that no key clashes."""
