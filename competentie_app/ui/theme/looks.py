"""Names by which a widget tells the style how it wants to be drawn, set as a dynamic property."""

LOOK = "look"
PRIMARY = "primary"
SECONDARY = "secondary"
LINK = "link"
FLAT = "flat"
INVALID = "invalid"
"""Property of a field whose value is refused."""
