"""What the form of each kind of item asks, as plain values: the window builds a widget for each of them."""
