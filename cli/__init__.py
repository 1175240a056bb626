"""The `stifinder` command: the same abilities from a terminal."""
