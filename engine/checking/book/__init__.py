"""The whole content, or one subject of it, as a book that experts review on paper."""
