"""Who: the reading of responsible people, organisations and groups."""
