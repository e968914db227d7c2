"""Keys, words, privacy and where things stand."""
