"""The whole organisation per team, persona and principle, without names of people."""
