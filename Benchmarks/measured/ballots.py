"""Whole runs: a file of ballots is read, its pairs are counted, and Schulze's ranking is printed."""
from . import inputs, tallies
from .trials import Case, Ladder, answer_check, in_turns

CANDIDATES = 10
TRUNCATED = 0.1
# Above this only the table of ranks is written, as each file takes minutes to make.
MOST_IN_ALL_FORMATS = 1_000_000
# What is aimed at, in processor seconds for a million ballots of ten candidates.
AIMS = {"csv": 0.12, "preflib": 0.12, "blt": 0.12, "cef": 0.25}
AIMED_AT = 1_000_000
START_AIM = 0.030
# The file each peer reads, what it is asked for, and in which terms it answers.
PEERS = {
    "numpy": ("csv", "schulze", {}),
    "preflibtools": ("preflib", "pairs", {"blanks": "no-opinion"}),
    "pref_voting": ("preflib", "schulze", {}),
    "votelib": ("blt", "schulze", {"strength": "winning-votes"}),
    "votekit": ("ranks", "schulze", {}),
}
TINY = {"ballots": 10, "candidates": 3, "truncated": 0}


def start_up(context):
    """What each program takes before it has done anything; also the first run, which fills caches."""
    cases = [Case("true", "nothing at all", ["true"], is_limited=False),
             Case("Hustings", "--version", [context.program, "--version"], is_limited=False,
                  aims=[("seconds", START_AIM)]),
             Case("Hustings", "10 ballots", tallies.command(
                 context.program, context.inputs.path("csv", **TINY)), accepted=tallies.COUNTED,
                 is_limited=False)]
    for name, (format_, method, _) in PEERS.items():
        case = Case(context.peers.title(name), "10 ballots", context.peers.command(
            name, method, context.inputs.path(format_, **TINY)), against="10 ballots")
        case.why_not = context.peers.why_not(name)
        if not case.why_not:
            case.run(context.limits)
            case.usages.clear()
        cases.append(case)
    rows = in_turns(cases, context.rounds, context.limits)
    for name, case in zip(PEERS, cases[3:]):
        context.peers.starts[name] = case.seconds or 0
    return [{"title": "Before anything is counted", "kind": "start", "rows": rows}]


def measure(context):
    ladders = {name: Ladder(context.limits, context.peers.starts.get(name, 0)) for name in PEERS}
    rows = []
    for size in context.options.ballots:
        cases = cases_of(context, size, ladders)
        rows += in_turns(cases, context.rounds, context.limits)
    return [{"title": "Reading and counting", "kind": "sizes", "unit": "ballots", "rows": rows},
            cores(context)]


def cases_of(context, size, ladders):
    formats = AIMS if size <= MOST_IN_ALL_FORMATS else ["csv"]
    cases = []
    for format_ in formats:
        path = context.inputs.path(format_, size, CANDIDATES, TRUNCATED)
        cases.append(Case("Hustings", format_, tallies.command(context.program, path), size=size,
                          megabytes=inputs.megabytes(path), accepted=tallies.COUNTED,
                          is_limited=False,
                          aims=[("seconds", AIMS[format_])] if size == AIMED_AT else ()))
        cases += [peer_case(context, name, size, ladders[name]) for name, (its_format, _, _)
                  in PEERS.items() if (its_format if its_format in formats else "csv") == format_]
    return cases


def peer_case(context, name, size, ladder):
    format_, method, terms = PEERS[name]
    why_not = context.peers.why_not(name) or ladder.why_not(size, "ballots")
    case = Case(context.peers.title(name), format_, [], size=size,
                against=format_ if format_ in AIMS and size <= MOST_IN_ALL_FORMATS else "csv")
    if not why_not and size > MOST_IN_ALL_FORMATS and format_ != "csv":
        why_not = "not tried: the file is not written at this size"
    if not why_not:
        path = context.inputs.path(format_, size, CANDIDATES, TRUNCATED)
        of = context.inputs.path("csv", size, CANDIDATES, TRUNCATED)
        case.command = context.peers.command(name, method, path)
        case.megabytes = inputs.megabytes(path)
        case.check = answer_check(lambda: tallies.expected(context.program, of, **terms))
    case.why_not = why_not
    ladder.add(size, case)
    return case


def cores(context):
    """The largest file once more: with one core, and with all of them."""
    size = context.options.ballots[-1]
    path = context.inputs.path("csv", size, CANDIDATES, TRUNCATED)
    command = tallies.command(context.program, path)
    return in_one_and_all(
        [(f"{size:,} ballots, csv", command, None)], context, accepted=tallies.COUNTED)


def in_one_and_all(works, context, accepted=(0,), digest=None):
    """The table of the same work on one core and on all, with the seconds that pass on the clock."""
    rows = []
    for what, command, before in works:
        cases = [Case("Hustings", f"{what}: {name}", command, against=f"{what}: one core",
                      before=before, cores=chosen, accepted=accepted, is_limited=False)
                 for name, chosen in (("one core", context.cores[:1]), ("all cores", context.cores))]
        seen = []
        for _ in range(context.rounds):
            for case in cases:
                case.run(context.limits)
                seen.append(digest() if digest else case.digest)
        for case in cases:
            case.answer = "same bytes" if all(each == seen[0] for each in seen) else "DIFFERS"
        rows += [case.row(cases) for case in cases]
    return {"title": "One core and all of them", "kind": "cores", "rows": rows}
