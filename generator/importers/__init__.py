"""Documents become drafts of plan files. Stops at drafts: a person reads the file, and the normal door judges it.

Nothing here knows a district, a name or a phrase of a single order; what is known is how such orders are built.
"""
