"""The corridor: from a folder of plans to a published site, step by step."""
