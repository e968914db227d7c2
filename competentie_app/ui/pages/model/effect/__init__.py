"""What another model does to the people of the open file, and bringing the file to it."""
