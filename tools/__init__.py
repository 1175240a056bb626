"""What makes the environment, before anything is installed in it. Not part of what is installed."""
