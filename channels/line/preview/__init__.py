"""A page that shows LINE messages roughly as LINE would: for looking at cards without a phone."""
