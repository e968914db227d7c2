"""One file per kind of paper: for whom it can be made, what it shows, what its file is called."""
