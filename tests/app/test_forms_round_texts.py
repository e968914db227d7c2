"""Texts to paste: they say what a person must know, and mark what nobody wrote yet."""

from __future__ import annotations

from datetime import date

import pytest

from competentie_app import paths
from competentie_app.app.round_texts import PasteText, RoundLetter, invitation, manager_invitation, reminder
from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.texts import Texts

DUTCH = Texts("nl", paths.catalogue_folder())
ROUND = AssessmentRound("r", "Najaar 2026", date(2026, 10, 1), date(2026, 11, 30), "v", 0)
CHARTER = Charter("Archief", "Mensen helpen groeien.", "Jij en je leidinggevende.", 24)
LETTER = RoundLetter(ROUND, CHARTER, "Femke", "Ines", 13)


def all_texts(letter: RoundLetter, texts: Texts) -> list[PasteText]:
    return [invitation(letter, texts), reminder(letter, texts), manager_invitation(letter, "Team Onthaal", texts)]


@pytest.mark.parametrize("texts", [DUTCH, Texts("en")])
def test_every_text_greets_names_the_round_and_tells_until_when(texts: Texts):
    for text in all_texts(LETTER, texts):
        assert "Femke" in text.body.splitlines()[0]
        assert "Najaar 2026" in text.subject
        assert texts.date(date(2026, 11, 30)) in text.body
        assert text.body.endswith("Ines\n")
        assert "{" not in text.whole
        assert "\n\n\n" not in text.whole


def test_the_invitation_tells_why_who_and_how_long():
    body = invitation(LETTER, DUTCH).body
    for needed in ("Mensen helpen groeien.", "Jij en je leidinggevende.", "24 maanden", "10 minuten", "geen evaluatie"):
        assert needed in body


def test_what_is_not_known_is_marked_and_nobody_is_called_none():
    for text in all_texts(RoundLetter(AssessmentRound("r", "Start", date(2026, 1, 1), None, "v", 0), Charter()), DUTCH):
        assert "[in te vullen]" in text.body
        assert "None" not in text.whole
        assert text.body.startswith("Dag collega,")


def test_who_wants_to_stay_out_gives_no_reason():
    assert "niet te zeggen waarom" in reminder(LETTER, DUTCH).body
