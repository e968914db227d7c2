"""What the program shows without a file."""
