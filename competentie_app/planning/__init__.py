"""Which activities, in which order, when, and why: exact and explained."""
