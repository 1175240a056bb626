"""Checking: the content proves itself before anyone sees it."""
