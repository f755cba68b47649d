#!/usr/bin/env python3
"""Writes a large invented ballot file to standard output.

    Benchmarks/generate.py csv 1000000 10 1 > ballots.csv

Arguments: format (csv, blt, preflib, cef), ballots, candidates, seed. The same arguments give the
same bytes. Half of the ballots rank everybody, the others stop after a random number of candidates.
"""
import random
import sys


def orders(ballots, candidates, seed):
    """One ranking after the other, best candidate first, candidates counted from 1."""
    source = random.Random(seed)
    order = list(range(1, candidates + 1))
    for _ in range(ballots):
        source.shuffle(order)
        length = candidates if source.random() < 0.5 else source.randint(1, candidates)
        yield order[:length]


def csv(rankings, ballots, candidates):
    yield ",".join(f"Candidate {number}" for number in range(1, candidates + 1))
    for order in rankings:
        cells = [""] * candidates
        for rank, candidate in enumerate(order, start=1):
            cells[candidate - 1] = str(rank)
        yield ",".join(cells)


def blt(rankings, ballots, candidates):
    yield f"{candidates} 1"
    for order in rankings:
        yield "1 " + " ".join(map(str, order)) + " 0"
    yield "0"
    for number in range(1, candidates + 1):
        yield f'"Candidate {number}"'
    yield '"Invented election"'


def preflib(rankings, ballots, candidates):
    yield "# DATA TYPE: soi"
    yield f"# NUMBER ALTERNATIVES: {candidates}"
    yield f"# NUMBER VOTERS: {ballots}"
    for number in range(1, candidates + 1):
        yield f"# ALTERNATIVE NAME {number}: Candidate {number}"
    for order in rankings:
        yield "1: " + ",".join(map(str, order))


def cef(rankings, ballots, candidates):
    names = [f"Candidate {number}" for number in range(1, candidates + 1)]
    yield "#/Candidates: " + " ; ".join(names)
    for order in rankings:
        yield " > ".join(names[candidate - 1] for candidate in order)


def main():
    if len(sys.argv) != 5 or sys.argv[1] not in WRITERS:
        sys.exit(__doc__)
    ballots, candidates, seed = map(int, sys.argv[2:])
    lines = WRITERS[sys.argv[1]](orders(ballots, candidates, seed), ballots, candidates)
    sys.stdout.writelines(line + "\n" for line in lines)


WRITERS = {"csv": csv, "blt": blt, "preflib": preflib, "cef": cef}
if __name__ == "__main__":
    main()
