#!/usr/bin/env python3
"""Finds the Schulze winner of a table of ranks with numpy, to have something to compare with.

    Benchmarks/baseline.py ballots.csv

A blank is below all ranked candidates; the strength of a defeat is its winning votes.
"""
import io
import re
import sys

import numpy

CHUNK = 1 << 14


def ranks(path):
    """The candidates' names, and a row of ranks for each ballot; a blank is the largest rank."""
    with open(path, "rb") as file:
        names = file.readline().decode().rstrip("\n").split(",")
        cells = file.read()
    # numpy cannot read an empty cell: it becomes a 0, and that the last rank.
    cells = re.sub(rb"(?<=,)(?=[,\n])|(?m:^)(?=,)", b"0", cells).replace(b",", b" ")
    table = numpy.fromstring(cells, dtype=numpy.int16, sep=" ").reshape(-1, len(names))
    table[table == 0] = numpy.iinfo(numpy.int16).max
    return names, table


def pairwise(table):
    """How many ballots put the first candidate of each pair above the second."""
    votes = numpy.zeros((table.shape[1],) * 2, dtype=numpy.int64)
    for start in range(0, len(table), CHUNK):
        rows = table[start:start + CHUNK]
        votes += (rows[:, :, None] < rows[:, None, :]).sum(axis=0)
    return votes


def schulze(votes):
    """Who has no stronger beatpath against it: the method's own definition, by Floyd and Warshall."""
    paths = numpy.where(votes > votes.T, votes, 0)
    for middle in range(len(votes)):
        through = numpy.minimum(paths[:, middle, None], paths[None, middle, :])
        numpy.maximum(paths, through, out=paths)
    numpy.fill_diagonal(paths, 0)
    return numpy.flatnonzero((paths >= paths.T).all(axis=1))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    names, table = ranks(sys.argv[1])
    winners = schulze(pairwise(table))
    print(f"{len(table)} ballots: " + ", ".join(names[winner] for winner in winners))


if __name__ == "__main__":
    main()
