"""Words that every part shares: quantities, figures, times, identifiers, faults, typography."""
