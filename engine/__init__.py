"""Decides: content, conditions, reasoning and planning. Knows no HTML, no PDF, no law."""

__version__ = "0.1.0"
