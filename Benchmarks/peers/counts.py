"""What pref_voting makes of an election, in the terms in which Hustings declares its ranking.

A ranking is a list of tiers, and a tier a sorted list of candidates by number. Where only winners are
defined, it is a tuple of them. Where definitions part, the answer is `Unlike` with the reason, and
nothing is compared.
"""
import copy
import functools
import sys
import warnings

warnings.filterwarnings("ignore")

from pref_voting import c1_methods, combined_methods, iterative_methods, margin_based_methods  # noqa: E402
from pref_voting import other_methods, proportional_methods, scoring_methods  # noqa: E402
from pref_voting.profiles import Profile  # noqa: E402
from pref_voting.profiles_with_ties import ProfileWithTies  # noqa: E402

# Above these pref_voting, which goes through permutations, takes too long.
MOST_ORDERS = 120
MOST_TO_PERMUTE = 5
MOST_WAYS = 60
MOST_WAYS_TWICE = 12
# What separates votes in a count of fractions, where one of the two rounds.
CLOSE = 1e-5


class Unlike(Exception):
    """The two define this case differently, or one of them cannot count it in time."""


# Tiers

def by_falling(scores):
    """Equal scores share a tier."""
    return [sorted(each for each in scores if scores[each] == score)
            for score in sorted(set(scores.values()), reverse=True)]


def layers(candidates, above):
    """Who has nobody above, then who has only those above, and so on."""
    left, found = set(candidates), []
    while left:
        tier = sorted(each for each in left if not any((other, each) in above for other in left))
        if not tier:
            raise RuntimeError("the relation has a cycle")
        found.append(tier)
        left -= set(tier)
    return found


def components(candidates, can_be_above):
    """Two are in different tiers only if one is above the other whichever way ties are settled."""
    reach = {(one, other) for one, other in can_be_above if one != other}
    for middle in candidates:
        for one in candidates:
            if (one, middle) in reach:
                reach |= {(one, other) for other in candidates if (middle, other) in reach}
    order = {each: frozenset(other for other in candidates if other == each or
                             (each, other) in reach and (other, each) in reach) for each in candidates}
    later = {tier: sum((min(tier), other) in reach for other in candidates if other not in tier)
             for tier in order.values()}
    return [sorted(tier) for tier in sorted(later, key=lambda tier: -later[tier])]


def closure(candidates, edges):
    above = set(edges)
    for middle in candidates:
        for one in candidates:
            if (one, middle) in above:
                above |= {(one, other) for other in candidates if (middle, other) in above}
    return above


def eliminated(candidates, leaving):
    """The tiers of all ways in which those of `leaving(left)` can go, and who is the last in some way."""
    can_be_above, last, waiting, known = set(), set(), [frozenset(candidates)], set()
    while waiting:
        left = waiting.pop()
        if left in known:
            continue
        known.add(left)
        if len(left) == 1:
            last |= left
            continue
        for each in leaving(sorted(left)):
            can_be_above |= {(other, each) for other in left if other != each}
            waiting.append(left - {each})
    return components(candidates, can_be_above), sorted(last)


def succeeded(candidates, winners):
    """The tiers if each place goes to one of the winners among those not placed yet."""
    can_be_above, waiting, known = set(), [frozenset(candidates)], set()
    while waiting:
        left = waiting.pop()
        if left in known or not left:
            continue
        known.add(left)
        for each in winners(sorted(left)) if len(left) > 1 else left:
            can_be_above |= {(each, other) for other in left if other != each}
            waiting.append(left - {each})
    return components(candidates, can_be_above)


class Possible(tuple):
    """Who can be first. The first tier also has those who can only be above one of several of them."""


# Elections

class Peer:
    """An election in pref_voting: with both meanings of blanks, and as whole orders if it is that."""

    def __init__(self, election):
        self.election = election
        self.candidates = list(range(election.size))
        maps, weights = merged(election.ballots)
        self.no_opinion = ProfileWithTies(maps, weights, candidates=self.candidates)
        self.last = copy.copy(self.no_opinion)
        self.last.use_extended_strict_preference()
        self.linear = None
        if election.is_linear:
            self.linear = Profile([sorted(each, key=each.get) for each in maps], weights)

    def profile(self, blanks):
        return self.no_opinion if blanks == "no-opinion" else self.last

    def cycle(self):
        """Whether some defeats form a cycle."""
        edges = {(one, other) for one in self.candidates for other in self.candidates
                 if self.last.margin(one, other) > 0}
        return any(one == other for one, other in closure(self.candidates, edges))


def merged(ballots):
    """The distinct rankings as maps from candidates to ranks, and their weights."""
    found = {}
    for tiers, weight in ballots:
        key = tuple((each, rank) for rank, tier in enumerate(tiers, 1) for each in tier)
        found[key] = found.get(key, 0) + weight
    return [dict(key) for key in found], list(found.values())


def measure(profile, strength):
    return profile.support if strength == "winning-votes" else profile.margin


# Methods: each returns a ranking, or winners in a tuple

def schulze(peer, strength, blanks):
    profile = peer.profile(blanks)
    graph = margin_based_methods.beat_path_defeat(profile, strength_function=measure(profile, strength))
    found = layers(peer.candidates, set(graph.edges()))
    same(found[0], margin_based_methods.beat_path(profile, strength_function=measure(profile, strength)))
    return found


def split_cycle(peer, strength, blanks):
    profile = peer.profile(blanks)
    graph = margin_based_methods.split_cycle_defeat(profile, strength_function=measure(profile, strength))
    return layers(peer.candidates, set(graph.edges()))


def minimax(peer, strength, blanks):
    names = {"winning-votes": "winning", "margins": "margins", "pairwise-opposition": "pairwise_opposition"}
    return by_falling(margin_based_methods.minimax_scores(peer.profile(blanks), score_method=names[strength]))


def copeland(peer, _, blanks):
    ranking = c1_methods.copeland_ranking(peer.profile(blanks)).rmap
    return by_falling({each: -rank for each, rank in ranking.items()})


def borda(peer, _, blanks):
    profile = peer.profile(blanks)
    found = by_falling({one: sum(profile.margin(one, other) for other in peer.candidates)
                        for one in peer.candidates})
    same(found[0], scoring_methods.borda(profile.margin_graph()))
    if blanks == "last":
        same(found, by_falling(scoring_methods.symmetric_borda_scores(profile)))
    return found


def first_preferences(peer, _, blanks):
    return by_falling(split_scores(peer, peer.candidates))


def split_scores(peer, candidates):
    """First preferences, in parts where a ballot ranks several first; rounded as thirds are not exact."""
    scores = peer.last.tops_scores(curr_cands=candidates, score_type="split")
    return {each: round(float(score), 7) for each, score in scores.items()}


def irv(peer, _, blanks):
    @functools.cache
    def fewest(left):
        scores = split_scores(peer, list(left))
        return [each for each in left if scores[each] == min(scores.values())]

    def leaving(left):
        return fewest(tuple(left))

    ways = []

    def count_ways(left):
        if len(left) == 1 or len(ways) > MOST_WAYS_TWICE:
            ways.append(left)
            return
        for each in leaving(left):
            count_ways([other for other in left if other != each])

    found, last = eliminated(peer.candidates, leaving)
    count_ways(peer.candidates)
    if len(ways) <= MOST_WAYS_TWICE:
        same(last, iterative_methods.split_irv_put(peer.last))
        if peer.linear:
            same(last, iterative_methods.instant_runoff_put(peer.linear))
    return found


def ties_of(profile, candidates, strength):
    """How many pairs are level, and how many defeats are as strong as another."""
    pairs = [(one, other) for one in candidates for other in candidates if one < other]
    level = sum(profile.margin(*pair) == 0 for pair in pairs)
    strengths = [measure(profile, strength)(one, other) for one in candidates for other in candidates
                 if profile.margin(one, other) > 0]
    return level, len(strengths) - len(set(strengths))


def ranked_pairs(peer, strength, blanks):
    """Where no two defeats are equally strong, or somebody beats everybody."""
    profile = peer.profile(blanks)
    level, equal = ties_of(profile, peer.candidates, strength)
    function = measure(profile, strength)
    if not equal and not level:
        [graph] = margin_based_methods.ranked_pairs_defeats(profile, strength_function=function)
        found = layers(peer.candidates, closure(peer.candidates, graph.edges()))
        same(found[0], margin_based_methods.ranked_pairs(profile, strength_function=function))
        return found
    if profile.condorcet_winner() is not None:
        return tuple(margin_based_methods.ranked_pairs(profile, strength_function=function))
    if equal:
        raise Unlike("defeats of equal strength: together here, in every order there")
    if strength == "winning-votes":
        raise Unlike("level pairs have a strength there")
    if level > 2:
        raise Unlike("too many orders of level pairs")
    return tuple(margin_based_methods.ranked_pairs(profile, strength_function=function))


def ranked_pairs_universes(peer, strength, blanks):
    """Who wins with some order of equal defeats; nothing to compare with, only to look at."""
    profile = peer.profile(blanks)
    level, equal = ties_of(profile, peer.candidates, strength)
    if level or not equal or profile.condorcet_winner() is not None:
        return None
    orders, strengths = 1, {}
    for one in peer.candidates:
        for other in peer.candidates:
            if profile.margin(one, other) > 0:
                key = measure(profile, strength)(one, other)
                strengths[key] = strengths.get(key, 0) + 1
                orders *= strengths[key]
    if orders > MOST_ORDERS:
        return None
    return margin_based_methods.ranked_pairs(profile, strength_function=measure(profile, strength))


def ranked_pairs_by_lot(peer, strength, blanks, order):
    profile = peer.profile(blanks)
    level, _ = ties_of(profile, peer.candidates, strength)
    if level:
        raise Unlike("level pairs: never locked here, by lot there")
    function = measure(profile, strength)
    graph = margin_based_methods.ranked_pairs_defeat_tb(
        profile, tie_breaker=order, strength_function=function)
    found = layers(peer.candidates, closure(peer.candidates, graph.edges()))
    same(found[0], margin_based_methods.ranked_pairs_tb(
        profile, tie_breaker=order, strength_function=function))
    return found


def kemeny(peer, _, blanks):
    if len(peer.candidates) > MOST_TO_PERMUTE:
        raise Unlike("too many candidates to permute")
    if not peer.linear:
        winners = other_methods.kemeny_young(peer.profile(blanks))
        return Possible(winners)
    orders, _ = other_methods.kemeny_young_rankings(peer.linear)
    above = {(order[one], order[other]) for order in orders
             for one in range(len(order)) for other in range(one + 1, len(order))}
    return components(peer.candidates, above)


def whole(peer):
    if not peer.linear:
        raise Unlike("defined there for whole strict rankings")
    return peer.linear


def whole_and_few(peer):
    if len(peer.candidates) > MOST_TO_PERMUTE and peer.linear:
        raise Unlike("too many candidates to follow every way")
    return whole(peer)


def baldwin(peer, _, blanks):
    profile = whole_and_few(peer)

    def leaving(left):
        scores = profile.borda_scores(curr_cands=left)
        return [each for each in left if scores[each] == min(scores.values())]

    found, last = eliminated(peer.candidates, leaving)
    same(last, iterative_methods.baldwin_put(profile))
    return found


def bottom_two(peer, _, blanks):
    profile = whole_and_few(peer)
    if ties_of(profile, peer.candidates, "margins")[0]:
        raise Unlike("a level runoff: either may go here, the one with fewer first preferences there")

    def leaving(left):
        scores = sorted((score, each) for each, score in profile.plurality_scores(left).items())
        pairs = [(one, other) for one in scores for other in scores if one[1] < other[1]]
        sums = [sorted((one[0], other[0])) for one, other in pairs]
        return {one[1] if profile.margin(one[1], other[1]) < 0 else other[1]
                for (one, other), both in zip(pairs, sums) if both == min(sums)}

    found, last = eliminated(peer.candidates, leaving)
    same(last, iterative_methods.bottom_two_runoff_instant_runoff_put(profile))
    return found


def placed(method):
    def ranking(peer, _, blanks):
        profile = whole_and_few(peer)
        return succeeded(peer.candidates, lambda left: method(profile, curr_cands=left))
    return ranking


def nanson(peer, _, blanks):
    return tuple(iterative_methods.strict_nanson(whole(peer)))


def black(peer, _, blanks):
    return tuple(combined_methods.blacks(whole(peer)))


METHODS = {
    "schulze": schulze, "ranked-pairs": ranked_pairs, "minimax": minimax, "split-cycle": split_cycle,
    "copeland": copeland, "kemeny-young": kemeny, "borda": borda, "irv": irv,
    "first-preferences": first_preferences, "baldwin": baldwin, "bottom-two-runoff": bottom_two,
    "benham": placed(iterative_methods.benham_put), "smith-irv": placed(combined_methods.smith_irv_put),
    "tideman-alternative": placed(iterative_methods.tideman_alternative_smith_put),
    "nanson": nanson, "black": black,
}


# Transferable votes

class Script:
    """Settles ties in every way, one after the other: each run of a count takes the next."""

    def __init__(self):
        self.taken, self.place = [], 0

    def choose(self, options):
        if self.place == len(self.taken):
            self.taken.append([0, len(options)])
        chosen = options[self.taken[self.place][0]]
        self.place += 1
        return chosen

    def ways(self, count):
        """What each way leads to."""
        found = []
        while True:
            self.place = 0
            found.append(tuple(sorted(count())))
            while self.taken and self.taken[-1][0] + 1 == self.taken[-1][1]:
                self.taken.pop()
            if not self.taken:
                return found
            if len(found) >= MOST_WAYS:
                raise Unlike("too many ways to settle ties")
            self.taken[-1][0] += 1


def fates(ways):
    """Who is elected in every way, and who in some but not in every one."""
    always = set.intersection(*map(set, ways))
    return sorted(always), sorted(set.union(*map(set, ways)) - always)


def preferences(election):
    """Ballots up to their first shared rank; one that ranks nobody first alone is not valid."""
    ballots = []
    for tiers, weight in election.ballots:
        shared = next((place for place, tier in enumerate(tiers) if len(tier) > 1), len(tiers))
        if shared:
            ballots.append((tiers[:shared], weight))
    if not ballots:
        raise Unlike("no valid ballot")
    maps, weights = merged(ballots)
    return ProfileWithTies(maps, weights, candidates=list(range(election.size)))


class Lots:
    """Draws for `stv_scottish` from a script, unless the law leaves open what is to be drawn."""

    def __init__(self, script):
        self.script = script

    def choice(self, tied):
        # pref_voting looks back for one who stands alone; if it finds that some of the tied differ
        # and others do not, it draws among all of them. Hustings draws among those whom the latest
        # stage left level. The rules 49(2) and 51(2) do not say which.
        history = sys._getframe(1).f_locals["history"]
        for stage in history:
            votes = [stage.get(each, 0.0) for each in tied]
            if max(votes) - min(votes) > 1e-9:
                raise Unlike("some of the tied were unequal earlier: the law does not say who draws")
        return self.script.choose(tied)


def scottish(election):
    profile, script = preferences(election), Script()
    return fates(script.ways(lambda: proportional_methods.stv_scottish(
        profile, num_seats=election.seats, rng=Lots(script))))


def meek(election):
    """Meek's count; not where votes are so close to a quota or each other that rounding decides."""
    if election.number % 5 > 1:
        raise Unlike("not tried, to save time")
    profile, script = preferences(election), Script()
    plain = proportional_methods._meek_tally_from_profile

    def watched(profile_, keep, active):
        votes, excess = plain(profile_, keep, active)
        total = float(sum(profile_.rankings_counts[1])) - excess
        quota = total / (election.seats + 1)
        # Those who keep all and are not elected yet stand in the caller.
        hopeful = sys._getframe(1).f_locals["hopeful"]
        standing = [votes.get(each, 0.0) for each in hopeful]
        if any(abs(each - quota) < CLOSE for each in standing):
            raise Unlike("exactly a quota: elected there, not by the reference rule")
        standing.sort()
        if len(standing) > 1 and EQUAL < standing[1] - standing[0] < CLOSE:
            raise Unlike("too close for fractions that are rounded")
        return votes, excess

    def key_of():
        settled = {}

        def key(candidate):
            frame = sys._getframe(1)
            if frame.f_code.co_name != "stv_meek":
                return candidate
            values = frame.f_locals
            hopeful = frozenset(values["hopeful"])
            if len(hopeful) <= election.seats - len(values["elected"]):
                return candidate
            if hopeful not in settled:
                votes = values["tallies"]
                lowest = min(votes.get(each, 0.0) for each in hopeful)
                settled[hopeful] = script.choose(
                    sorted(each for each in hopeful if votes.get(each, 0.0) - lowest <= EQUAL))
            return candidate == settled[hopeful]
        return key

    proportional_methods._meek_tally_from_profile = watched
    try:
        return fates(script.ways(lambda: proportional_methods.stv_meek(
            profile, num_seats=election.seats, tie_break_key=key_of())))
    finally:
        proportional_methods._meek_tally_from_profile = plain


EQUAL = proportional_methods.EPS


class Contradiction(Exception):
    """Two of pref_voting's own functions give different answers."""


def same(one, other):
    if [*one] != [*other]:
        raise Contradiction(f"pref_voting's own functions differ: {one} and {other}")
