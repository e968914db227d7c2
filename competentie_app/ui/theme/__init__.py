"""Colours, type, icons and the drawing of standard controls: everything that is the same on every page."""
