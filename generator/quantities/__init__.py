"""How much: the reading of results and targets."""
