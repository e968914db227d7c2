"""Saves until it is killed: `python -m tests.dossier.saver FILE`. Each finished save is told in FILE.ack."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.file import open_dossier
from competentie_app.texts import msg


def main(path: Path) -> None:
    """All employees get the same title in each save: a mixture of two saves would show."""
    dossier = open_dossier(path, None, system_environment())
    people = dossier.employees()
    done = os.open(path.with_name(path.name + ".ack"), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    number = int(people[0].function_title or 0)
    while True:
        number += 1
        with dossier.action(msg("Save {number}", number=number), "save"):
            for person in people:
                dossier._write("UPDATE employee SET function_title = ? WHERE id = ?", (str(number), person.id))
        dossier.save()
        os.write(done, b"%d\n" % number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
