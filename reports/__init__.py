"""One plan in, files out: PDF, text and Markdown. Nothing here decides anything."""
