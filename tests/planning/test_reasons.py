import json

import pytest

from competentie_app.planning import reasons
from competentie_app.planning.reasons import Reason, from_mapping, to_mapping

ONE_OF_EACH: tuple[Reason, ...] = (
    reasons.Closes("K3", 2, 3),
    reasons.Practises("A1"),
    reasons.NeededFor("talk"),
    reasons.Pinned(),
    reasons.Wished("K4"),
    reasons.SharedBy("K3", 5),
    reasons.CheckFirst("S1", 2, critical=False),
    reasons.CheckFirst("S1", 1, critical=True),
    reasons.Done(),
    reasons.Refused(),
    reasons.Replaced(("talk", "walk")),
    reasons.WrongLanguage(("en", "fr")),
    reasons.WrongForm("film"),
    reasons.OtherPersona(("boss",)),
    reasons.CostUnknown(),
    reasons.Mastered(),
    reasons.StartsTooHigh("K3", 2),
    reasons.PrerequisiteImpossible("talk"),
    reasons.ExcludedBy("talk"),
    reasons.Dominated("talk"),
    reasons.NothingExtra(),
    reasons.NoOrder(),
    reasons.OverBudget(135),
    reasons.OverCost(1250),
    reasons.NoOffer(1, 2),
    reasons.NoSuitableOffer(("talk", "walk", "read")),
)


@pytest.mark.parametrize("reason", ONE_OF_EACH, ids=lambda reason: type(reason).__name__)
def test_a_reason_survives_being_stored_as_json(reason: Reason):
    assert from_mapping(json.loads(json.dumps(to_mapping(reason)))) == reason


def test_a_stored_reason_reads_well():
    assert to_mapping(reasons.Closes("K3", 2, 3)) == {
        "code": "closes",
        "competency_id": "K3",
        "from_level": 2,
        "to_level": 3,
    }
    assert to_mapping(reasons.NothingExtra()) == {"code": "nothing_extra"}


def test_codes_are_all_different():
    assert len({to_mapping(reason)["code"] for reason in ONE_OF_EACH}) == len(ONE_OF_EACH) - 1


def test_a_code_of_a_later_version_is_passed_over():
    assert from_mapping({"code": "invented_later", "x": 1}) is None
    assert from_mapping({"code": "pinned", "invented": "later"}) == reasons.Pinned()
