"""What stands in a new model until its authors write their own: content of the model, so in both languages at once."""

from __future__ import annotations

from competentie_app.texts import LocalText

LEVEL = LocalText(
    "Schrijf hier wat een collega ziet op niveau {0} ({1}) van {2}.",
    "Write here what a colleague sees at level {0} ({1}) of {2}.",
)
ABOUT = LocalText("Schrijf hier in twee zinnen wat {0} inhoudt.", "Write here in two sentences what {0} means.")
QUESTION = LocalText("Wanneer lukte dit het best: {0}?", "When did this go best: {0}?")
GROUND = LocalText("Een voorbeeld van de voorbije maand: {0}.", "An example of last month: {0}.")
PERSONA_ABOUT = LocalText("Schrijf hier in één zin wat {0} doet.", "Write here in one sentence what {0} does.")
USE = LocalText("Schrijf hier wat {0} ermee doet.", "Write here what {0} does with it.")
OUTCOME = LocalText("Schrijf hier wat {0} leert.", "Write here what {0} learns.")
REASON = LocalText("Schrijf hier waarom {0} dit niveau nodig heeft.", "Write here why {0} needs this level.")
ACTIVITY = LocalText("Kijk mee met een collega: {0}", "Watch a colleague: {0}")
ACTIVITY_ABOUT = LocalText(
    "Kies een collega die dit al doet: {0}. Kijk een uur mee, doe het daarna zelf en bespreek samen wat lukte.",
    "Choose a colleague who already does this: {0}. Watch for an hour, then do it yourself and discuss what worked.",
)
AT_WORK = LocalText("leren op het werk", "learning at work")
READING = LocalText("lezen en bekijken", "reading and watching")
