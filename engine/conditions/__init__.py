"""Conditions: what authors write as `when`, its one normal form, and its wording."""
