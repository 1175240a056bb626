"""Proofs: statements about every complete profile, each proved, refuted by a witness, or undecided."""
