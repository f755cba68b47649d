#!/usr/bin/env python3
"""Reads a file of PrefLib with preflibtools and counts its pairs; it has no method that ranks them.

    Benchmarks/peers/preflibtools_count.py pairs ballots.soi

A blank gives no information about the pair, as preflibtools counts.
"""
from preflibtools.instances import OrdinalInstance
from preflibtools.properties.pairwisecomparisons import pairwise_scores

import answers


def pairs(path):
    instance = OrdinalInstance()
    # Else the votes of an order are those of the last line that has it.
    instance.parse_file(path, autocorrect=True)
    scores = pairwise_scores(instance)
    numbers = list(instance.alternatives_name)
    return {"candidates": [instance.alternatives_name[each] for each in numbers],
            "pairwise": [[scores[one].get(other, 0) for other in numbers] for one in numbers]}


if __name__ == "__main__":
    answers.main({"pairs": pairs}, __doc__)
