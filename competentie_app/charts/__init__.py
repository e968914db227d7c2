"""Geometry of charts: pure numbers, drawn by the window and by the pages."""
