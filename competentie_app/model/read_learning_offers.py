"""Reads `learning_offers.yaml`: the forms of learning and the offers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from competentie_app.model.as_values import as_number, as_text, report_unknown_word
from competentie_app.model.fields import Fields
from competentie_app.model.learning_offer import Form, Group, LearningOffer, Raise
from competentie_app.model.placed_values import Scalar
from competentie_app.model.read_common import read_format, read_provenance
from competentie_app.model.scale import Scale
from competentie_app.texts import msg

MOST_HOURS = 2000
MOST_COST = 1_000_000
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class OfferFile:
    """The content of `learning_offers.yaml`."""

    forms: tuple[Form, ...] = ()
    offers: tuple[LearningOffer, ...] = ()


def read_offer_file(fields: Fields, scale: Scale | None) -> OfferFile:
    """Read the whole file; `scale` is None while it is unreadable."""
    read_format(fields)
    return OfferFile(
        forms=fields.each("forms", _read_form),
        offers=fields.each("offers", lambda group: _read_offer(group, scale)),
    )


def _read_form(fields: Fields) -> Form:
    return Form(id=fields.id("id"), name=fields.local("name"), on_the_job=fields.flag("on_the_job"))


def _read_offer(fields: Fields, scale: Scale | None) -> LearningOffer:
    return LearningOffer(
        id=fields.id("id"),
        title=fields.local("title"),
        description=fields.local("description"),
        provider=fields.optional_local("provider"),
        form_id=fields.id("form"),
        languages=_read_languages(fields),
        minutes=_read_minutes(fields),
        cost_cents=_read_cost(fields),
        address=_read_address(fields),
        needs_network=fields.flag("network"),
        group=fields.choice("group", Group),
        raises=fields.each("raises", lambda group: _read_raise(group, scale), required=False),
        prerequisite_ids=fields.ids("prerequisites"),
        excludes_ids=fields.ids("excludes"),
        persona_ids=fields.ids("personas"),
        last_checked=fields.day("last_checked"),
        replaced_by=fields.ids("replaced_by"),
        provenance=read_provenance(fields),
    )


def _read_languages(fields: Fields) -> tuple[str, ...]:
    codes = fields.texts("languages", required=True)
    for code in codes:
        if code and not _LANGUAGE.fullmatch(code):
            fields.problem("languages", msg("“{code}” is not a language code such as nl or en.", code=code))
    return codes


def _read_minutes(fields: Fields) -> int:
    """Hours in quarters, as minutes."""
    minutes = fields.number("hours", 0, MOST_HOURS) * 60
    if minutes >= 0 and (minutes == 0 or minutes % 15):
        fields.problem("hours", msg("Write hours in quarters, more than 0."), msg("Such as 0.25, 1.5 or 8."))
    return int(minutes)


def _read_cost(fields: Fields) -> int | None:
    """Euros per head as cents; 0 when free, None when unknown."""
    node = fields.raw("cost")
    if node is None:
        return None
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        cents = as_number(fields.log, node, 0, MOST_COST) * 100
        if abs(cents - round(cents)) > 0.001:
            fields.problem("cost", msg("Write a cost with at most two decimals."))
        return round(cents)
    word = as_text(fields.log, node)
    if word not in ("free", "unknown", ""):
        report_unknown_word(fields.log, node, word, ("free", "unknown", "120.0"))
    return 0 if word == "free" else None


def _read_address(fields: Fields) -> str | None:
    address = fields.text("address", required=False)
    if address and not _ADDRESS.fullmatch(address):
        fields.problem(
            "address",
            msg("“{address}” is not a web address.", address=address),
            msg("It starts with https:// and holds no spaces."),
        )
    return address or None


def _read_raise(fields: Fields, scale: Scale | None) -> Raise:
    top = scale.top if scale else 9
    raised = Raise(
        competency_id=fields.id("competency"),
        from_level=fields.whole("from", 0, top),
        to_level=fields.whole("to", 0, top),
    )
    if 0 <= raised.to_level <= raised.from_level:
        fields.problem(
            "to",
            msg(
                "An offer raises: *to* ({to}) must be above *from* ({start}).",
                to=str(raised.to_level),
                start=str(raised.from_level),
            ),
        )
    return raised
