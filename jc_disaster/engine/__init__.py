"""What a plan says about a situation: comparison, authority, measures. Pure: same plan and figures, same answer."""
