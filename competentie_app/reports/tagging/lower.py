"""The names of ReportLab 5.1 on which tagging rests, in one place. Untyped on purpose: half of them are private.

A change of series shows here first; the validators in the tests show the rest.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts
from reportlab.pdfgen import canvas

Canvas: Any = canvas.Canvas
TrueTypeFont: Any = ttfonts.TTFont
PDFArray: Any = pdfdoc.PDFArray
PDFDictionary: Any = pdfdoc.PDFDictionary
PDFDocument: Any = pdfdoc.PDFDocument
PDFObject: Any = pdfdoc.PDFObject
PDFStream: Any = pdfdoc.PDFStream
PDFString: Any = pdfdoc.PDFString
COMPRESSED: Any = pdfdoc.PDFZCompress
registered_font: Any = pdfmetrics.getFont
