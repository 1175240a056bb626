"""A plan as blocks, chapter by chapter."""
