"""Who wrote how much in which cycle: `people.csv`, and the names and addresses that changed.

The columns rigging, compass and logbook have one sign a cycle, from Anise to Hyssop: the number of
changes that land in it, `.` for none. What `stories.py` tells comes on top. `since` is the day of a
first change that is told there; nothing else of that person is older.
"""

import csv
import os
from dataclasses import dataclass

from .times import CYCLES, moment

PROJECTS = ["rigging", "compass", "logbook"]

# Until when somebody wrote under another name or address.
FORMER = {
    "ada": ("2023-05-01", "Ada Marsh", "ada.marsh"),
    "emre": ("2024-02-01", "Emre Aydin", "e.aydin"),
    "freya": ("2026-01-15", "F Lund", "freya.lund"),
}

# Ivo has two machines, and only one of them knows his newer address.
OTHER_MACHINE = ("ivo", "brandt")

# Who may put a change on the main branch, by the cycle it begins with.
MAINTAINERS = {
    "rigging": {0: ["ivo", "ada", "oskar"], 3: ["ivo", "ada", "hana"], 6: ["hana", "ivo", "jun"]},
    "compass": {0: ["maren", "signe"], 3: ["maren", "emre"], 7: ["emre", "levi", "yuki"]},
    "logbook": {0: ["nadia"], 4: ["nadia", "freya"], 7: ["freya", "petra"]},
}

# Has written nothing since Dill, but still merges: not a contributor of the later cycles.
MERGES_ONLY = ("rigging", "oskar", range(3, 6))


@dataclass(frozen=True)
class Ident:
    """What a commit says of a person."""
    name: str
    address: str
    zone: str


@dataclass(frozen=True, eq=False)
class Person:
    name: str
    address: str
    zone: str
    since: int
    counts: dict

    def first_cycle(self):
        return min((cycle for counts in self.counts.values()
                    for cycle, count in enumerate(counts) if count), default=0)

    def total(self):
        return sum(map(sum, self.counts.values()))

    def ident(self, when, dice=None):
        """The name and address in use at a moment."""
        name, address = self.name, self.address
        if address in FORMER and when < moment(FORMER[address][0]):
            _, name, address = FORMER[address]
        elif address == OTHER_MACHINE[0] and dice and dice.chance(0.15):
            address = OTHER_MACHINE[1]
        return Ident(name, address + "@example.org", self.zone)


BOT = Person("halyard-bot", "halyard-bot", "+0000", 0, {})
GATE = Person("Halyard Gate", "gate", "+0000", 0, {})


def read():
    """The people of `people.csv`, in its order."""
    path = os.path.join(os.path.dirname(__file__), "people.csv")
    with open(path, encoding="utf-8", newline="") as file:
        return [_person(row) for row in csv.DictReader(file)]


def _person(row):
    counts = {project: [int(sign.replace(".", "0"), 36) for sign in row[project]]
              for project in PROJECTS}
    assert all(len(each) == len(CYCLES) for each in counts.values()), row
    since = moment(row["since"]) if row["since"] else 0
    return Person(row["name"], row["address"], row["zone"], since, counts)


def maintainers(people, project, cycle):
    """Those who look after a project in a cycle, as people."""
    start = max(each for each in MAINTAINERS[project] if each <= cycle)
    return [find(people, address) for address in MAINTAINERS[project][start]]


def find(people, address):
    """The person with an address or, where two share one, a name."""
    return next(each for each in people if address in (each.address, each.name))
