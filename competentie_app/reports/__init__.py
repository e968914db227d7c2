"""PDF pages: the individual plan, the team report and what follows."""
