"""One widget for each kind of field that a form of the model has."""
