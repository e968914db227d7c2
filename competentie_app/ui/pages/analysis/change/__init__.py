"""What changed between two rounds, for a person or a team."""
