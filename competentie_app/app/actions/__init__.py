"""One frozen value per thing that a user does."""
