"""Text and place: files of a department become drafts. Knows YAML, knows nothing of what a plan means."""
