"""The command ``plans``: reads the clock, the arguments and the terminal, and calls the rooms below."""
