"""Look at the real PDF, print or save."""
