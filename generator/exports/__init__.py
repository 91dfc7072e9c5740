"""The open data of the site. Its shape is published, versioned, and separate from the inner model."""
