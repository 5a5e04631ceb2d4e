"""What each panel shows, worked out in plain Python from state, assessment and plan. No Qt here."""
