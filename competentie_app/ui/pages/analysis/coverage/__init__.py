"""Who can do what, against a minimum, and who can help whom."""
