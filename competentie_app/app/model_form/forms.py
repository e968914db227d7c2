"""The form of each kind of item, in the order in which a trainer thinks of its fields."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.app.model_form.fields import (
    ChoiceField,
    EntriesField,
    Field,
    FieldGroup,
    IdsField,
    ItemForm,
    LinksField,
    NumberField,
    Option,
    Plain,
    PlainField,
    RaisesField,
    SentencesField,
    TargetsField,
    WordsField,
)
from competentie_app.app.model_form.options import (
    default_top,
    editions,
    group_options,
    level_names,
    options_of,
    role_options,
    status_options,
    target_groups,
    top_level,
)
from competentie_app.model.editing import Address, Draft, Kind, field_words, item_address, kind_of
from competentie_app.model.editing.addresses import Step
from competentie_app.model.read_learning_offers import MOST_HOURS
from competentie_app.texts import Message, msg, pmsg

MOST_LEVELS_OF_A_DICTIONARY = 9
QUARTER = 0.25
"""Hours are written in quarters."""


def form_of(draft: Draft, address: Address) -> ItemForm:
    """The form of the item that an address lies in."""
    item, kind = item_address(address), kind_of(address)
    makers: dict[Kind, Callable[[Draft, Address], tuple[FieldGroup, ...]]] = {
        Kind.MODEL: _model,
        Kind.SCALE: _scale,
        Kind.DIMENSION: _dimension,
        Kind.COMPETENCY: _competency,
        Kind.PERSONA: _persona,
        Kind.FORM: _form,
        Kind.OFFER: _offer,
        Kind.EDITION: _edition,
        Kind.CLUSTER: _text_item,
        Kind.AGO_COMPETENCY: _ago_competency,
        Kind.PRINCIPLE: _principle,
        Kind.PLAYBOOK: _playbook,
    }
    return ItemForm(kind, item, makers[kind](draft, item))


def _model(_draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    first = (_plain("title", Plain.LOCAL_LINE), _plain("id", Plain.ID), _plain("version", Plain.ID))
    return (FieldGroup(None, (*first, *_origin())),)


def _scale(draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    top = NumberField(("default_target_top",), _words("default_target_top"), 1, top_level(draft))
    heads = tuple(msg("Level {level}", level=level) for level in range(top_level(draft) + 1))
    return (FieldGroup(None, (SentencesField(("levels",), _words("level_names"), heads), top)),)


def _dimension(draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    names = (_plain(name, Plain.LOCAL_LINE) for name in ("title", "singular", "form_title"))
    flags = (_plain(name, Plain.FLAG) for name in ("ranked", "manager_alone"))
    own = SentencesField(("level_names",), _words("level_names"), level_names(draft), optional=True)
    return (
        FieldGroup(None, (_plain("id", Plain.ID), *names, *flags)),
        FieldGroup(_words("level_names"), (own,)),
        FieldGroup(msg("Where it comes from"), _origin()),
    )


def _competency(draft: Draft, item: Address) -> tuple[FieldGroup, ...]:
    dimension = draft.value(item.child("dimension"))
    sentences = _sentences(draft, "levels", dimension if isinstance(dimension, str) else "")
    choice = ChoiceField(("dimension",), _words("dimension"), options_of(draft, Kind.DIMENSION))
    return (
        FieldGroup(
            None,
            (
                _plain("id", Plain.ID), _plain("title", Plain.LOCAL_LINE), _plain("short_name", Plain.LOCAL_LINE),
                _plain("description", Plain.LOCAL_TEXT), choice, _plain("base", Plain.FLAG),
            ),
        ),
        FieldGroup(_words("levels"), (sentences,)),
        FieldGroup(
            msg("For the talk"),
            (SentencesField(("questions",), _words("questions")), SentencesField(("grounds",), _words("grounds"))),
        ),
        FieldGroup(
            msg("Links"),
            (
                LinksField(("ago",), _words("ago"), editions(draft)),
                IdsField(("principles",), _words("principles"), options_of(draft, Kind.PRINCIPLE)),
            ),
        ),
        FieldGroup(msg("Where it comes from"), _origin()),
        _retiring(draft, Kind.COMPETENCY),
    )  # fmt: skip


def _persona(draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    targets = TargetsField(
        ("requirements",), _words("requirements"), target_groups(draft), top_level(draft), default_top(draft)
    )
    return (
        FieldGroup(
            None,
            (
                _plain("id", Plain.ID),
                _plain("title", Plain.LOCAL_LINE),
                _plain("tagline", Plain.LOCAL_TEXT),
                *_origin(),
            ),
        ),
        FieldGroup(msg("Target levels"), (targets,)),
        FieldGroup(
            msg("On the card"),
            (
                EntriesField(("uses",), _words("uses"), "U"),
                EntriesField(("learning_outcomes",), _words("learning_outcomes"), "LO"),
            ),
        ),
        FieldGroup(
            msg("Whom it suits"),
            (
                WordsField(("title_words",), _words("title_words"), optional=True),
                IdsField(("stakeholder_roles",), _words("stakeholder_roles"), role_options(draft)),
            ),
        ),
        _retiring(draft, Kind.PERSONA),
    )


def _form(_draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    return (
        FieldGroup(None, (_plain("id", Plain.ID), _plain("name", Plain.LOCAL_LINE), _plain("on_the_job", Plain.FLAG))),
    )


def _offer(draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    others, words = options_of(draft, Kind.OFFER), _words
    return (
        FieldGroup(
            None,
            (
                _plain("id", Plain.ID), _plain("title", Plain.LOCAL_LINE), _plain("description", Plain.LOCAL_TEXT),
                RaisesField(("raises",), words("raises"), options_of(draft, Kind.COMPETENCY), top_level(draft)),
            ),
        ),
        FieldGroup(
            msg("How it goes"),
            (
                ChoiceField(("form",), words("form"), options_of(draft, Kind.FORM)),
                NumberField(("hours",), words("hours"), QUARTER, MOST_HOURS, QUARTER),
                _plain("cost", Plain.COST), ChoiceField(("group",), words("group"), group_options()),
                WordsField(("languages",), words("languages")), _plain("network", Plain.FLAG),
                _plain("provider", Plain.LOCAL_LINE, optional=True), _plain("address", Plain.LINE, optional=True),
            ),
        ),
        FieldGroup(
            msg("For whom, and in which order"),
            (
                IdsField(("personas",), words("personas"), options_of(draft, Kind.PERSONA)),
                IdsField(("prerequisites",), words("prerequisites"), others),
                IdsField(("excludes",), words("excludes"), others),
            ),
        ),
        FieldGroup(msg("Where it comes from"), (_plain("last_checked", Plain.DAY), *_origin())),
        _retiring(draft, Kind.OFFER),
    )  # fmt: skip


def _edition(_draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    levels = NumberField(("level_count",), _words("level_count"), 1, MOST_LEVELS_OF_A_DICTIONARY)
    return (FieldGroup(None, (_plain("id", Plain.ID), _plain("title", Plain.LOCAL_LINE), levels, *_origin())),)


def _ago_competency(draft: Draft, item: Address) -> tuple[FieldGroup, ...]:
    edition = item.parent.parent
    clusters = draft.value(edition.child("clusters"))
    options = tuple(
        Option(str(each["id"]), str(each["id"]))
        for each in (clusters if isinstance(clusters, list) else [])
        if isinstance(each, dict) and "id" in each
    )
    fields = (
        _plain("id", Plain.ID), _plain("title", Plain.LOCAL_LINE),
        ChoiceField(("cluster",), _words("cluster"), options),
        _plain("verified", Plain.FLAG), _plain("note", Plain.LOCAL_TEXT),
    )  # fmt: skip
    return (FieldGroup(None, fields),)


def _principle(_draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    fields = (_plain("id", Plain.ID), _plain("title", Plain.LOCAL_LINE), _plain("meaning", Plain.LOCAL_TEXT))
    return (FieldGroup(None, (*fields, *_origin())),)


def _text_item(_draft: Draft, _item: Address) -> tuple[FieldGroup, ...]:
    return (FieldGroup(None, (_plain("id", Plain.ID), _plain("text", Plain.LOCAL_TEXT), *_origin())),)


def _playbook(_draft: Draft, item: Address) -> tuple[FieldGroup, ...]:
    """An item of one of the lists of the playbook; of the file as a whole only where it comes from."""
    return _text_item(_draft, item) if len(item.path) > 1 else (FieldGroup(None, _origin()),)


def _retiring(draft: Draft, kind: Kind) -> FieldGroup:
    """What an item is retired by; the item itself is not offered where the field is shown."""
    options = options_of(draft, kind)
    words = msg("In its place comes")
    return FieldGroup(msg("Out of use"), (IdsField(("replaced_by",), words, options, retires=True),))


def _origin() -> tuple[Field, ...]:
    return (ChoiceField(("status",), _words("status"), status_options()), _plain("source", Plain.TEXT))


def _plain(name: str, plain: Plain, *, optional: bool = False) -> PlainField:
    return PlainField((name,), _words(name), plain, optional)


def _sentences(draft: Draft, name: str, dimension_id: str) -> SentencesField:
    """One text per level of the scale."""
    names = level_names(draft, dimension_id)
    heads = tuple(
        pmsg("head of a level sentence", "{level} {name}", level=level, name=words) for level, words in enumerate(names)
    )
    return SentencesField((name,), _words(name), heads)


def _words(*path: Step) -> Message:
    return field_words(path)
