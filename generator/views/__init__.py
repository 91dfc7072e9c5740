"""What a page shows, worked out from the catalogue: no HTML, no files."""
