"""Tables of shares with a bar in the cell, for the views that compare groups."""
