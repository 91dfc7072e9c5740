"""The search index: records of the catalogue, given to Pagefind."""
