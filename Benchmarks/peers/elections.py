"""Random elections from a seed: each is the same whatever was made before it."""
import random

NAMES = "ABCDEFGH"
CULTURES = ("impartial", "mallows", "spatial", "small", "small", "tiny")


class Election:
    """Candidates by number, and ballots: tiers from the best down, and a weight."""

    def __init__(self, number, culture, size, seats, ballots):
        self.number = number
        self.culture = culture
        self.size = size
        self.seats = seats
        self.ballots = ballots

    @property
    def is_linear(self):
        """Whether every ballot ranks everybody and nobody equally."""
        return all(len(tiers) == self.size for tiers, _ in self.ballots)

    def text(self):
        """The election in Condorcet Election Format, which declares seats, blanks and weights."""
        lines = [f"#/Candidates: {' ; '.join(NAMES[:self.size])}", f"#/Number of Seats: {self.seats}",
                 "#/Implicit Ranking: true", "#/Weight Allowed: true", ""]
        for tiers, weight in self.ballots:
            ranking = " > ".join(" = ".join(NAMES[each] for each in tier) for tier in tiers)
            lines.append((ranking or "/EMPTY_RANKING/") + (f" ^ {weight}" if weight > 1 else ""))
        return "\n".join(lines) + "\n"


def election(seed, number):
    """The election of a number."""
    source = random.Random(f"{seed}/{number}")
    culture = CULTURES[number % len(CULTURES)]
    size, ballots = {
        "small": lambda: (source.randint(2, 5), source.randint(2, 12)),
        "tiny": lambda: (source.randint(3, 5), source.randint(1, 5)),
    }.get(culture, lambda: (source.randint(2, 8), source.randint(1, 60)))()
    ranking = {"mallows": mallows, "spatial": spatial}.get(culture, impartial)(source, size)
    # A third of all elections are left whole, so that methods for such ballots alone have their turn.
    whole = source.random() < 1 / 3
    cut = 0 if whole else source.choice((0, 0.3, 0.7))
    merge = 0 if whole else source.choice((0, 0.2, 0.5))
    heaviest = source.choice((1, 1, 1, 5))
    return Election(
        number, culture, size, source.randint(1, max(1, size - 1)),
        [(tiers(source, ranking(), cut, merge), source.randint(1, heaviest)) for _ in range(ballots)])


def tiers(source, order, cut, merge):
    """A ranking of some of an order, some of them level."""
    if source.random() < cut:
        order = order[:source.randint(0, len(order) - 1)]
    found = []
    for each in order:
        if found and source.random() < merge:
            found[-1].append(each)
        else:
            found.append([each])
    return [sorted(tier) for tier in found]


def impartial(source, size):
    """All orders are as likely."""
    return lambda: source.sample(range(size), size)


def mallows(source, size):
    """Orders are the likelier the closer they are to one of them: repeated insertion."""
    centre, closeness = impartial(source, size)(), source.uniform(0.4, 0.95)

    def ranking():
        order = []
        for index, each in enumerate(centre):
            places = range(index + 1)
            weights = [closeness ** (index - place) for place in places]
            order.insert(source.choices(places, weights)[0], each)
        return order

    return ranking


def spatial(source, size):
    """Voters rank by the distance from themselves, on a plane."""
    def place():
        return source.gauss(0, 1), source.gauss(0, 1)

    stands = [place() for _ in range(size)]

    def ranking():
        x, y = place()
        return sorted(range(size), key=lambda each: (stands[each][0] - x) ** 2 + (stands[each][1] - y) ** 2)

    return ranking
