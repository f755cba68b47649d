#!/usr/bin/env python3
"""Counts a BLT file with votelib.

    Benchmarks/peers/votelib_count.py schulze ballots.blt

A blank is below all ranked candidates; the strength of a defeat is its winning votes, and its margin
for Ranked Pairs.
"""
import votelib.convert
import votelib.io.blt
from votelib.evaluate import condorcet

import answers


def counted(evaluator):
    def count(path):
        with open(path, encoding="utf-8") as file:
            votes, _, candidates, _ = votelib.io.blt.load(file)
        pairs = votelib.convert.RankedToCondorcetVotes().convert(votes)
        order = evaluator.evaluate(pairs, 1)
        # Who shares a place stands in a set.
        first = order[0] if isinstance(order[0], (set, frozenset)) else [order[0]]
        return {"first": sorted(each.name for each in first),
                "candidates": [each.name for each in candidates],
                "pairwise": [[int(pairs.get((one, other), 0)) for other in candidates]
                             for one in candidates] if len(candidates) <= answers.MOST_PAIRWISE else []}
    return count


if __name__ == "__main__":
    answers.main({
        "schulze": counted(condorcet.Schulze()),
        "ranked-pairs": counted(condorcet.RankedPairs("margins")),
        "kemeny-young": counted(condorcet.KemenyYoung())}, __doc__)
