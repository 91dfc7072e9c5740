"""Russian as such: letters, dates in words, typography. Knows nothing of plans."""
