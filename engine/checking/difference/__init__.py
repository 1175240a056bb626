"""The difference of two contents: not of their text but of what they mean for a profile."""
