#!/usr/bin/env python3
"""Counts a table of names, a column a rank and the last one the weight, with VoteKit.

    Benchmarks/peers/votekit_count.py schulze ballots.ranks.csv

A blank is below all ranked candidates; strengths are margins.
"""
import warnings

warnings.filterwarnings("ignore")

from votekit.cvr_loaders import load_ranking_csv  # noqa: E402
from votekit.elections import RankedPairs, Schulze  # noqa: E402
from votekit.graphs.pairwise_comparison_graph import pairwise_dict  # noqa: E402

import answers  # noqa: E402


def counted(election):
    def count(path):
        with open(path, encoding="utf-8") as file:
            size = len(file.readline().split(",")) - 1
        profile = load_ranking_csv(path, rank_cols=list(range(size)), weight_col=size, header_row=0,
                                   print_profile=False)
        elected = election(profile, n_seats=1).get_elected()
        return {"first": sorted(each for tier in elected for each in tier)}
    return count


def pairs(path):
    """Reads, and counts the pairs only."""
    with open(path, encoding="utf-8") as file:
        size = len(file.readline().split(",")) - 1
    profile = load_ranking_csv(path, rank_cols=list(range(size)), weight_col=size, header_row=0,
                               print_profile=False)
    votes = pairwise_dict(profile)
    names = sorted(profile.candidates)
    both = votes | {(other, one): (second, first) for (one, other), (first, second) in votes.items()}
    return {"candidates": names, "pairwise": [
        [int(both[one, other][0]) if one != other else 0 for other in names] for one in names]}


if __name__ == "__main__":
    answers.main({"schulze": counted(Schulze), "ranked-pairs": counted(RankedPairs), "pairs": pairs},
                 __doc__)
