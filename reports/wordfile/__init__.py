"""What a Word document is made of: styles, paragraphs, the head and foot of its pages."""
