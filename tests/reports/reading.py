"""Reads a written file back: its text, its tags, and what a validator thinks of it."""

from __future__ import annotations

import io
from typing import Any

import pypdf
from page import validate_pdf
from pypdf import generic


def pages(pdf: bytes) -> list[str]:
    """Text of each page, with white space made equal."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def text(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def failures(pdf: bytes, path: Any) -> list[str]:
    """What an independent validator finds against PDF/UA-1 and PDF/A-2a."""
    path.write_bytes(pdf)
    return [
        f"{profile} {failure.rule_id}: {failure.message}"
        for profile in ("ua1", "pdfa2a")
        for failure in validate_pdf(str(path), profile=profile).failures
    ]


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """Role and text alternative of every structure element, in reading order."""
    catalogue: Any = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    root = catalogue["/StructTreeRoot"]
    found: list[tuple[str, str]] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, generic.ArrayObject):
            for child in node:
                walk(child)
        elif isinstance(node, generic.DictionaryObject) and "/S" in node:
            found.append((str(node["/S"])[1:], str(node.get("/Alt", ""))))
            walk(node.get("/K", generic.ArrayObject()))

    walk(root["/K"])
    return found
