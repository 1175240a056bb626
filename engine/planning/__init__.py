"""Planning: from what the rules conclude to the plan a person reads."""
