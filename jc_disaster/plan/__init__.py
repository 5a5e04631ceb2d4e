"""The plan as data: its model, its loader, its proof, its text, and the comparison of two editions."""
