"""Drafts become files again: the only room that writes YAML."""
