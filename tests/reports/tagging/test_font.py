from __future__ import annotations

import re

from competentie_app.reports.tagging.font import unicode_map


def test_a_map_has_blocks_of_at_most_a_hundred_and_leaves_nothing_out():
    written = unicode_map([0, *range(33, 283)])
    sizes = [int(size) for size in re.findall(r"(\d+) beginbfchar", written)]
    assert sizes == [100, 100, 50]
    assert len(re.findall(r"^<[0-9A-F]+> <[0-9A-F]+>$", written, re.MULTILINE)) == 250 + 1  # and the range of codes


def test_nothing_maps_to_u_0000():
    assert "<0000>" not in unicode_map([0, 0, 65])
    assert "<02> <0041>" in unicode_map([0, 0, 65])


def test_a_character_beyond_the_first_plane_is_a_surrogate_pair():
    assert "<01> <D83DDC4B>" in unicode_map([0, 0x1F44B])
