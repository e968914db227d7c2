"""A data file as a person writes it who knows YAML too well: every style, remarks everywhere, odd spaces."""

HOSTILE = """\
# Remark at the top, with é and 😀

format:   1      # the layout
title: {nl: "Titel, met: \\"tekens\\"", en: 'It''s a title'}   # between braces
wide: {nl: Een heel lange regel die niemand zou afbreken en die toch gewoon blijft staan zoals ze al stond, en: short}

literal: |  # header
    First line
      further in

    after a blank

folded: >-
  One long
  sentence over
  three lines

plain: a text that
  goes on
  further    # with a remark
double: "one
   two"
empty:
odd_list:
# remark against the margin, at the first item
- id: a   # first
  text: {nl: a, en: b}
  # remark inside a, at its end
#   apart: stays between

# belongs to b
-   id: b
    text:
        nl: 'b'
        en: "b"
    tags: [ x,w , "z" ]  # odd spaces
-
  id: c
  text: {
    nl: over,   # remark in braces
    en: lines
  }
flow: [{id: p, num: 1}, {id: q, num: 2},
       {id: r, num: 3}]   # over two lines
single: ['x']
nothing: []
last: no line end"""


def variants() -> list[bytes]:
    """The same file with each line end, with and without the mark that some editors put first."""
    return [
        HOSTILE.encode(),
        HOSTILE.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + HOSTILE.replace("\n", "\r\n").encode(),
        HOSTILE.encode() + b"\n",
    ]
