"""Content: what the secretariat writes, read into frozen models."""
