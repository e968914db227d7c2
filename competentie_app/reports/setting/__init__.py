"""Typesetting: text into lines, blocks into pages, pages onto a tagged canvas. Knows nothing of competencies."""
