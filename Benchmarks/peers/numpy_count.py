#!/usr/bin/env python3
"""Counts with numpy, written by hand, to have something to compare with.

    Benchmarks/peers/numpy_count.py schulze ballots.csv
    Benchmarks/peers/numpy_count.py ranked-pairs ballots.soi
    Benchmarks/peers/numpy_count.py kemeny-young ballots.soi

Reads a table of ranks, or PrefLib's strict orders with weights. A blank is below all ranked
candidates; the strength of a defeat is its margin. Nothing in a file is checked.
"""
import io
import re

import numpy

import answers

CHUNK = 1 << 14
BLANK = numpy.iinfo(numpy.int16).max


def table_of_ranks(path):
    """The candidates' names, a row of ranks for each ballot, and the ballots' weights."""
    with open(path, "rb") as file:
        names = file.readline().decode().rstrip("\n").split(",")
        cells = file.read()
    # numpy cannot read an empty cell: it becomes a 0, and that the last rank.
    cells = re.sub(rb"(?<=,)(?=[,\n])|(?m:^)(?=,)", b"0", cells).replace(b",", b" ")
    table = numpy.fromstring(cells, dtype=numpy.int16, sep=" ").reshape(-1, len(names))
    table[table == 0] = BLANK
    return names, table, None


def strict_orders(path):
    """The same of a file of PrefLib."""
    names, rows, weights = [], [], []
    with io.open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("# ALTERNATIVE NAME"):
                names.append(line.split(":", 1)[1].strip())
            elif not line.startswith("#"):
                weight, order = line.split(":")
                weights.append(int(weight))
                ranks = numpy.full(len(names), BLANK, dtype=numpy.int16)
                order = numpy.fromstring(order, dtype=numpy.int64, sep=",") - 1
                ranks[order] = numpy.arange(1, len(order) + 1)
                rows.append(ranks)
    return names, numpy.array(rows), numpy.array(weights)


def pairwise(path):
    """The names, and how many votes put the first candidate of each pair above the second."""
    names, table, weights = table_of_ranks(path) if path.endswith(".csv") else strict_orders(path)
    votes = numpy.zeros((len(names),) * 2, dtype=numpy.int64)
    if weights is not None:
        for ranks, weight in zip(table, weights):
            votes += (ranks[:, None] < ranks[None, :]) * weight
    else:
        for start in range(0, len(table), CHUNK):
            rows = table[start:start + CHUNK]
            votes += (rows[:, :, None] < rows[:, None, :]).sum(axis=0)
    return names, votes


def answer(names, votes, above):
    """The tiers of a relation in which nobody is above itself, and that has no circles."""
    left, order = numpy.ones(len(names), dtype=bool), []
    beaten_by = above.sum(axis=0)
    while left.any():
        tier = numpy.flatnonzero(left & (beaten_by == 0))
        order.append(sorted(names[each] for each in tier))
        left[tier] = False
        beaten_by -= above[tier].sum(axis=0)
    return {"order": order, "first": order[0], "candidates": names, "pairwise": votes.tolist()}


def schulze(path):
    """Who has no stronger beatpath against it: the method's own definition, by Floyd and Warshall."""
    names, votes = pairwise(path)
    paths = numpy.maximum(votes - votes.T, 0)
    through = numpy.empty_like(paths)
    for middle in range(len(votes)):
        numpy.minimum(paths[:, middle, None], paths[None, middle, :], out=through)
        numpy.maximum(paths, through, out=paths)
    numpy.fill_diagonal(paths, 0)
    return answer(names, votes, paths > paths.T)


def ranked_pairs(path):
    """Locks defeats, the strongest first, unless the loser is above the winner already."""
    names, votes = pairwise(path)
    margins = votes - votes.T
    winners, losers = numpy.nonzero(margins > 0)
    falling = numpy.argsort(-margins[winners, losers], kind="stable")
    above = numpy.zeros(margins.shape, dtype=bool)
    for winner, loser in zip(winners[falling].tolist(), losers[falling].tolist()):
        if not above[loser, winner] and not above[winner, loser]:
            below = above[loser].copy()
            below[loser] = True
            higher = above[:, winner].copy()
            higher[winner] = True
            above[higher] |= below
    return answer(names, votes, above)


def kemeny_young(path):
    """The best order by dynamic programming over sets, those with as many members at a time."""
    names, votes = pairwise(path)
    size = len(names)
    sets = numpy.arange(1 << size)
    members = sum((sets >> each) & 1 for each in range(size))
    # What it costs to put a candidate below all of a set: the votes the other way round.
    costs = []
    for candidate in range(size):
        cost = numpy.zeros(1, dtype=numpy.int64)
        for other in range(size):
            cost = numpy.concatenate([cost, cost + votes[candidate, other]])
        costs.append(cost)
    least = numpy.full(1 << size, numpy.iinfo(numpy.int64).max)
    least[0] = 0
    for count in range(1, size + 1):
        chosen = sets[members == count]
        for candidate in range(size):
            ones = chosen[(chosen >> candidate) & 1 == 1]
            rest = ones ^ (1 << candidate)
            least[ones] = numpy.minimum(least[ones], least[rest] + costs[candidate][rest])
    return {"order": lowest_first(names, least, costs), "candidates": names,
            "pairwise": votes.tolist()}


def lowest_first(names, least, costs):
    """One best order, found from its end."""
    left, order = len(least) - 1, []
    while left:
        lowest = next(each for each in range(len(names)) if left >> each & 1 and
                      least[left ^ 1 << each] + costs[each][left ^ 1 << each] == least[left])
        order.insert(0, [names[lowest]])
        left ^= 1 << lowest
    return order


if __name__ == "__main__":
    answers.main({"schulze": schulze, "ranked-pairs": ranked_pairs, "kemeny-young": kemeny_young},
                 __doc__)
