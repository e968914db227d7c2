"""The Teams page: teams, their members, and lists of members that are read in."""
