"""One module per command of the command line. They share the functions that the window uses."""
