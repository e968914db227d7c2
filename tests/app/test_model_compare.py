"""Differences between any two models, item by item; what was found in texts; what a draft means for an open file."""

from __future__ import annotations

from pathlib import Path

from competentie_app.app.model_compare import (
    DRAFT,
    FILE,
    SHIPPED,
    as_text,
    compare_points,
    filtered,
    grouped_changes,
    model_at,
)
from competentie_app.app.model_draft_effect import lead_of
from competentie_app.app.model_find import excerpt, grouped_hits
from competentie_app.app.model_workshop import ModelWorkshop
from competentie_app.model.editing import Address, Draft, SetValue, find_text
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from tests.app.model_variants import model, small_files, target
from tests.app.office import new_session

NL = Texts("nl", catalogue_folder())
CARE = Address("personas/loket.yaml", ("requirements", "zorg", "target"))


def test_every_model_at_hand_can_be_compared(tmp_path: Path):
    session = new_session()
    workshop = ModelWorkshop(session.environment)
    workshop.create(tmp_path / "model", small_files())
    workshop.perform(SetValue(CARE, 2))
    keys = [point.key for point in compare_points(workshop, session)]
    assert keys == [DRAFT, "version:1.0.0", FILE, SHIPPED]
    changed = [
        len(grouped_changes(model_at(key, workshop, session), model_at(DRAFT, workshop, session))) for key in keys
    ]
    assert changed == [0, 1, 1, 1]


def test_changes_stand_under_their_item_and_words_leave_some_out():
    old, new = model(), model(target("loket", "zorg", 2), target("loket", "vragen", 2))
    groups = grouped_changes(old, new)
    assert [NL.render(group.heading) for group in groups] == ["Persona: Loketmedewerker"]
    found = filtered(groups, "loket ZORG", NL)
    assert as_text(found, NL) == "Persona: Loketmedewerker\n- Streefniveau zorg van Loketmedewerker: 1 → 2\n"
    assert filtered(groups, "archivaris", NL) == ()
    assert NL.render(lead_of(old, new)) == "2 wijzigingen tegenover het open bestand."
    assert NL.render(lead_of(old, model(target("loket", "zorg", 2)))) == (
        "Streefniveau zorg van Loketmedewerker: 1 → 2."
    )


def test_hits_show_the_words_before_and_after_and_no_more_than_is_needed():
    draft = Draft.of(small_files())
    hits = find_text(draft, "loketmedewerker", "baliemedewerker")
    (group,) = grouped_hits(draft, hits)
    assert NL.render(group.heading) == "Loketmedewerker"
    assert [place for place, _hit, _field in group.hits] == list(range(len(hits)))
    long = "a " * 200
    draft = Draft.of({**small_files(), "personas/loket.yaml": small_files()["personas/loket.yaml"].replace(
        b"Helpt wie", f"{long}Helpt wie".encode())})  # fmt: skip
    (hit,) = find_text(draft, "Helpt", "Bedient")
    before, after = excerpt(hit)
    assert before.startswith("…")
    assert before.endswith("Helpt wie binnenkomt")
    assert after.endswith("Bedient wie binnenkomt")
    assert len(before) < 100
