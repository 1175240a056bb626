"""What the printed plan shows, chapter by chapter, ready for the templates."""
