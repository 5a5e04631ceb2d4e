"""Words that every part shares: quantities, figures, levels, citations, times, identifiers, faults."""
