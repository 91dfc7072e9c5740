"""District Plans: structured plans of education departments become a searchable public site."""

__version__ = "0.1.0"
