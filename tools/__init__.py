"""Commands for those who build the program."""
