"""Drafts become the catalogue: readings are made, ids completed, parts put in order."""
