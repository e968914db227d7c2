"""Where self and manager differ: questions for the talks."""
