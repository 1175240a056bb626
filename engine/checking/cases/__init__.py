"""Cases: golden examples beside the rules, and what of the content they exercise."""
