"""What a department's files may say (drafts) and what is meant by them (the catalogue)."""
