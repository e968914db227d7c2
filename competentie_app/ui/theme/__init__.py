"""Colours, type and icons, from the design tokens."""
