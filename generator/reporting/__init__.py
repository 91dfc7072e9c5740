"""Diagnostics for readers: a person at a terminal, a program, a CI service."""
