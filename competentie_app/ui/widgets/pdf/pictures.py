"""From pixels to Qt's picture."""

from __future__ import annotations

from PySide6.QtGui import QImage

from competentie_app.ui.widgets.pdf.pdf_pages import Picture


def to_image(picture: Picture, ratio: float = 1.0) -> QImage:
    """A picture of its own (the bytes may go). `ratio`: device pixels per logical pixel."""
    image = QImage(picture.content, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()
    image.setDevicePixelRatio(ratio)
    return image
