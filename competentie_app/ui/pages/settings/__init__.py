"""The preferences of this user."""
