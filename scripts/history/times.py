"""Cycles, moments, and the dice.

Moments are whole seconds since 1970, UTC. The clock, the time zone and the locale of the machine
are never asked.
"""

import datetime
import hashlib
import random

DAY = 86400
CYCLES = ["Anise", "Basil", "Clove", "Dill", "Endive", "Fennel", "Ginger", "Hyssop"]


def moment(text):
    """Reads `2025-03-31` or `2025-03-31 18:30` as UTC."""
    if ":" not in text:
        text += " 00:00"
    return int(datetime.datetime.fromisoformat(text + "+00:00").timestamp())


# The start of each cycle and, last, the end of the last.
BOUNDS = [moment(f"{year}-{month}-01") for year, month in [
    (2022, "10"), (2023, "04"), (2023, "10"), (2024, "04"), (2024, "10"),
    (2025, "04"), (2025, "10"), (2026, "04"), (2026, "10")]]

# When logbook, until then a folder of rigging, became a repository.
SPLIT = moment("2024-01-15 10:00")


def cycle_at(when):
    """The number of the cycle that a moment belongs to; the first also has what came before."""
    return max(sum(start <= when for start in BOUNDS[:-1]) - 1, 0)


class Dice:
    """Random numbers that depend on the name of what they are for, so that one more commit in one
    place does not change all others.

    Only `random()` is used: Python promises never to change it."""

    def __init__(self, *names):
        digest = hashlib.sha256("/".join(map(str, names)).encode()).digest()
        self._random = random.Random(int.from_bytes(digest[:8], "big")).random

    def below(self, limit):
        return int(self._random() * limit)

    def chance(self, probability):
        return self._random() < probability

    def pick(self, items):
        return items[self.below(len(items))]

    def seconds(self, days, power=1):
        """Up to a number of days; the higher the power, the more often it is a short time."""
        return int(self._random() ** power * days * DAY)
