"""The demo dossier: an invented authority with five teams, two rounds, disagreements, gaps and plans under way."""
