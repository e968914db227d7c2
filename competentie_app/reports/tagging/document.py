"""A PDF document whose streams and dates are fit for archiving (ISO 19005-2, PDF/A-2)."""

from __future__ import annotations

import zlib
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from competentie_app.reports.tagging.lower import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFStream,
    PDFString,
)


class EndedStream(PDFStream):
    """A stream with an end of line before `endstream`.

    ISO 19005-2, 6.1.7.1 asks for it and ReportLab 5.1 leaves it out after compressed data. CR LF, and always:
    data that happens to end in LF or CR must not be taken for the end of line.
    """

    def format(self, document: Any) -> bytes:
        """The stream object as bytes."""
        written: bytes = PDFStream.format(self, document)
        return written.removesuffix(b"endstream\n") + b"\r\nendstream\n"


class Metadata(EndedStream):
    """The XMP packet of a document, uncompressed so that any tool can find it."""

    def __init__(self, packet: bytes) -> None:
        PDFStream.__init__(self, PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}), packet)


class Written(PDFObject):
    """An indirect object that is bytes already; what no document changes can be kept and shared."""

    __RefOnly__ = 1

    def __init__(self, written: bytes) -> None:
        self._written = written

    def format(self, document: Any) -> bytes:
        """The object as bytes."""
        return self._written


def compressed_stream(content: bytes, entries: bytes = b"") -> bytes:
    """A whole stream object, `entries` more in its dictionary."""
    packed = zlib.compress(content)
    head = b"<<%b/Filter[/FlateDecode]/Length %d>>\nstream\n" % (entries, len(packed))
    return head + packed + b"\r\nendstream\n"


class _Moment:
    """A time stamp at midnight UTC of one day, with the fields that ReportLab reads."""

    def __init__(self, day: date) -> None:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        self.t = moment.timestamp()
        self.lt = moment.timetuple()
        self.YMDhms = self.lt[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"

    @property
    def datetime(self) -> datetime:
        return datetime.fromtimestamp(self.t, UTC)

    @property
    def asctime(self) -> str:
        return self.datetime.strftime("%a %b %d %H:%M:%S %Y")


class ArchiveDocument(PDFDocument):
    """Makes every stream an `EndedStream` and dates the file on `made`: same input, same bytes."""

    def __init__(self, language: str, made: date) -> None:
        PDFDocument.__init__(self, compression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._timeStamp = _Moment(made)

    def Reference(self, obj: Any, name: str | None = None) -> Any:
        """Register an indirect object; the one place through which every stream passes."""
        if type(obj) is PDFStream:
            obj.__class__ = EndedStream
        return PDFDocument.Reference(self, obj, name)

    def number_of(self, obj: Any) -> int:
        """Register an indirect object and tell its number."""
        return self.idToObjectNumberAndVersion[self.Reference(obj).name][0]

    def format(self) -> bytes:
        """The whole file (ISO 32000-1, 7.5), written in one pass: a paper has hundreds of small objects.

        Objects that turn up while others are written come behind them.
        """
        root, info = self.number_of(self.Catalog), self.number_of(self.info)
        parts: list[bytes] = [b"%PDF-1.7\n%\223\214\213\236\n"]
        places: list[int] = []
        at = len(parts[0])
        while (number := len(places) + 1) in self.numberToId:
            written: bytes = self.idToObject[self.numberToId[number]].format(self)
            places.append(at)
            part = b"%d 0 obj\n%b%bendobj\n" % (number, written, b"" if written.endswith(b"\n") else b"\n")
            parts.append(part)
            at += len(part)
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        parts += [b"%010d 00000 n \n" % place for place in places]
        trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID %b>>\nstartxref\n%d\n%%%%EOF\n"
        parts.append(trailer % (len(places) + 1, root, info, self.ID(), at))
        return b"".join(parts)


def output_intent(document: Any) -> Any:
    """The sRGB output intent that makes device colours unambiguous (ISO 19005-2, 6.2.3)."""
    condition = PDFString("sRGB IEC61966-2.1")
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": condition,
        "Info": condition,
        "DestOutputProfile": document.Reference(Written(_colour_profile())),
    }
    return PDFArray([PDFDictionary(intent)])


@lru_cache(maxsize=1)
def _colour_profile() -> bytes:
    """The profile as a stream object, the same in every document."""
    from PIL import ImageCms

    colours: Any = ImageCms
    profile = colours.ImageCmsProfile(colours.createProfile("sRGB")).tobytes()
    return compressed_stream(_undated(profile), b"/N 3")


def _undated(profile: bytes) -> bytes:
    """A colour profile with a fixed making date (bytes 24-35 of its header): equal input, equal bytes."""
    return profile[:24] + bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)) + profile[36:]
