"""Teams beside each other, without names of people."""
