"""What makes the environment and what counts the content. Not part of what is installed."""
