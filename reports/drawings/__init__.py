"""Drawings made from a plan, as SVG."""
