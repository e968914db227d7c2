"""Names by which a widget tells the style how it wants to be drawn, set as dynamic properties."""

LOOK = "look"
PRIMARY = "primary"
SECONDARY = "secondary"
LINK = "link"
FLAT = "flat"
INVALID = "invalid"
"""Whether the value of a field is refused."""
RADIUS = "radius"
"""Radius of a widget's own corners, when it is not that of a control."""
CONTROL_RADIUS = 6
CARD_RADIUS = 8
TAG_RADIUS = 4
