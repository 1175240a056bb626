"""A plan as tables: what a spreadsheet shows on its sheets and a CSV file in its rows."""
