#!/usr/bin/env python3
"""Counts a file of PrefLib with pref_voting.

    Benchmarks/peers/pref_voting_count.py schulze ballots.soi
    Benchmarks/peers/pref_voting_count.py meek-stv ballots.soi SEATS

A blank is below all ranked candidates (its extended strict preference); strengths are margins.
"""
import warnings

warnings.filterwarnings("ignore")

from pref_voting import margin_based_methods, other_methods, proportional_methods  # noqa: E402
from pref_voting.io.readers import preflib_to_profile  # noqa: E402
from preflibtools.instances import OrdinalInstance  # noqa: E402

import answers  # noqa: E402


def read(path):
    """The profile, which knows candidates by number, and their names."""
    instance = OrdinalInstance()
    # Else the votes of an order are those of the last line that has it.
    instance.parse_file(path, autocorrect=True)
    profile = preflib_to_profile(instance, include_cmap=True)
    profile.use_extended_strict_preference()
    return profile, profile.cmap


def pairwise(profile, names):
    if len(names) > answers.MOST_PAIRWISE:
        return {}
    return {"candidates": [names[each] for each in profile.candidates],
            "pairwise": [[int(profile.support(one, other)) for other in profile.candidates]
                         for one in profile.candidates]}


def winners_of(method):
    def count(path):
        profile, names = read(path)
        winners = method(profile)
        return {"first": sorted(names[each] for each in winners)} | pairwise(profile, names)
    return count


def meek(path, seats):
    profile, names = read(path)
    elected = proportional_methods.stv_meek(profile, num_seats=int(seats))
    return {"elected": sorted(names[each] for each in elected)}


if __name__ == "__main__":
    answers.main({
        "schulze": winners_of(margin_based_methods.beat_path),
        # With a lot for equal defeats, as its other forms try every order of them.
        "ranked-pairs": winners_of(margin_based_methods.ranked_pairs_tb),
        "kemeny-young": winners_of(other_methods.kemeny_young),
        "meek-stv": meek}, __doc__)
