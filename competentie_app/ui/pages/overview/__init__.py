"""What stands out and what to do next."""
