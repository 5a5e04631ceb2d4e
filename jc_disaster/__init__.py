"""Response levels, authority, measures and papers of a city's disaster relief plan, for the officer on duty."""
