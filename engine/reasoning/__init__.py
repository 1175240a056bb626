"""Reasoning: what the rules conclude from answers, and which question comes next."""
