"""Counting methods with more and more candidates, from files of few ballots."""
import math

from . import inputs, tallies
from .trials import Case, Ladder, answer_check, in_turns

# Their sum stays below the most votes that Hustings counts, and hardly two sums are equal: so every
# program has to find the same order, however it would settle ties.
WEIGHTED = {"ballots": 101, "weights": 300_000_000_000}
MEEK = {"candidates": 10, "truncated": 0.5}
MEEK_SEATS = 3


class Method:
    """A method, its sizes, and who else has it."""

    def __init__(self, id_, title, unit, truncated, peers, work):
        self.id = id_
        self.title = title
        self.unit = unit
        self.truncated = truncated
        # The file that each reads, and what the seconds grow by at least.
        self.peers = peers
        self.work = work

    def path(self, context, format_, size):
        if self.id == "meek-stv":
            return context.inputs.path(format_, ballots=size, **MEEK)
        return context.inputs.path(format_, candidates=size, truncated=self.truncated, **WEIGHTED)

    @property
    def seats(self):
        return MEEK_SEATS if self.id == "meek-stv" else 1


def square(size):
    return size * size


PAIRWISE_PEERS = {"numpy": ("preflib", square), "pref_voting": ("preflib", square),
                  "votelib": ("blt", square), "votekit": ("ranks", square)}
METHODS = [
    Method("schulze", "Schulze", "candidates", 0.5, PAIRWISE_PEERS, square),
    Method("ranked-pairs", "Ranked Pairs", "candidates", 0.5, PAIRWISE_PEERS, square),
    # numpy orders sets as Hustings does; the other two go through all orders.
    Method("kemeny-young", "Kemeny–Young", "candidates", 0,
           {"numpy": ("preflib", lambda size: 2 ** size), "pref_voting": ("preflib", math.factorial),
            "votelib": ("blt", math.factorial)}, lambda size: 2 ** size),
    Method("meek-stv", "Meek STV", "ballots", None, {"pref_voting": ("preflib", lambda size: size)},
           lambda size: size),
]


def measure(context):
    sizes = {"schulze": context.options.candidates, "ranked-pairs": context.options.candidates,
             "kemeny-young": context.options.kemeny, "meek-stv": context.options.meek}
    return [table(context, method, sizes[method.id]) for method in METHODS]


def table(context, method, sizes):
    ladders = {name: Ladder(context.limits, context.peers.starts.get(name, 0), work)
               for name, (_, work) in method.peers.items()}
    rows = []
    for size in sizes:
        path = method.path(context, "preflib", size)
        options = {"method": method.id, "seats": method.seats,
                   "form": "json" if method.id == "meek-stv" else "csv"}
        ours = Case("Hustings", "", tallies.command(context.program, path, **options), size=size,
                    megabytes=inputs.megabytes(path), accepted=tallies.COUNTED, is_limited=False)
        cases = [ours] + [peer_case(context, method, name, size, path, options, ladders[name])
                          for name in method.peers]
        rows += in_turns(cases, context.rounds, context.limits)
    return {"title": method.title, "kind": "sizes", "unit": method.unit, "plot": method.id,
            "rows": rows}


def peer_case(context, method, name, size, ours, options, ladder):
    why_not = context.peers.why_not(name) or ladder.why_not(size, method.unit)
    case = Case(context.peers.title(name), "", [], size=size, against="")
    if not why_not:
        path = method.path(context, method.peers[name][0], size)
        seats = [method.seats] if method.id == "meek-stv" else []
        # votelib's Schulze knows winning votes only.
        terms = {"strength": "winning-votes"} if (name, method.id) == ("votelib", "schulze") else {}
        case.command = context.peers.command(name, method.id, path, *seats)
        case.megabytes = inputs.megabytes(path)
        case.check = answer_check(
            lambda: tallies.expected(context.program, ours, **options | terms))
    case.why_not = why_not
    ladder.add(size, case)
    return case
