"""Views become pages: front matter and one block of HTML. Decides what is said, not how it looks."""
