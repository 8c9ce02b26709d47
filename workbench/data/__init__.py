"""Gazetteers and models, each with its licence."""
