"""Lint: what can be seen without reasoning over profiles. One file per check."""
