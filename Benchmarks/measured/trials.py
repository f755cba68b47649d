"""Programs that do the same work in turns, and what each run took."""
import hashlib
import json
import statistics
import sys

import measuring

# Who needs longer than this is not run again: the figure is sure enough, and the day is short.
LONG = 3


class Case:
    """One program at one piece of work: a row of a table."""

    def __init__(self, program, what, command, *, size=0, megabytes=None, against=None, accepted=(0,),
                 before=None, cores=None, is_limited=True, check=None, aims=()):
        self.program = program
        self.what = what
        self.command = command
        # How much there is to do, for what is done in a second and for the plots.
        self.size = size
        self.megabytes = megabytes
        # Whose figures these are divided by: what another case does.
        self.against = against
        self.accepted = accepted
        # Called before each run and not measured.
        self.before = before
        self.cores = cores
        self.is_limited = is_limited
        # Says of what was printed whether it is right.
        self.check = check
        # What is aimed at: pairs of a figure's name and the most it should be.
        self.aims = aims
        self.usages = []
        self.answer = ""
        self.why_not = None
        self.digest = None

    def run(self, limits):
        if self.before:
            self.before()
        usage = measuring.attempt(self.command, limits=limits if self.is_limited else None,
                                  cores=self.cores)
        if usage.status not in self.accepted:
            self.why_not, self.answer = usage.failure(limits), ""
            if not self.is_limited:
                sys.exit(f"{' '.join(map(str, self.command))}: {self.why_not}\n{usage.errors}")
        else:
            digest = hashlib.sha256(usage.output).digest()
            if self.check and not self.usages:
                self.answer = self.check(usage.output)
            self.digest = digest
            usage.output = None
            self.usages.append(usage)
        print(f"  {self.program}, {self.what}: {self.why_not or f'{usage.seconds:.3f} s'}",
              file=sys.stderr, flush=True)

    @property
    def is_done(self):
        return bool(self.why_not) or bool(self.usages) and self.usages[-1].seconds > LONG

    @property
    def seconds(self):
        """The median; nothing if it could not be measured."""
        if self.why_not or not self.usages:
            return None
        return statistics.median(each.seconds for each in self.usages)

    def row(self, cases):
        """What is kept of it, for tables and plots."""
        row = {"program": self.program, "what": self.what, "size": self.size,
               "megabytes": self.megabytes, "answer": self.answer, "why_not": self.why_not}
        if self.seconds is None:
            return row
        other = next((each for each in cases if each.what == self.against), None)
        row |= {"seconds": [round(each.seconds, 4) for each in self.usages],
                "elapsed": [round(each.elapsed, 4) for each in self.usages],
                "peak": round(max(each.peak for each in self.usages), 1)}
        if other and other.seconds:
            row["times_seconds"] = round(self.seconds / other.seconds, 3)
            row["times_peak"] = round(row["peak"] / max(each.peak for each in other.usages), 3)
        row["aim"] = ", ".join(verdict(row[name], name, most) for name, most in self.aims if name in row)
        return row


def verdict(figure, name, most):
    """Whether a figure is what is aimed at."""
    figure = statistics.median(figure) if isinstance(figure, list) else figure
    unit = {"seconds": " s", "peak": " MB", "times_seconds": " times"}[name]
    return f"{'within' if figure <= most else 'OVER'} {most:g}{unit}"


def in_turns(cases, rounds, limits):
    """Runs all cases once, then all again, and so on; says what came of each."""
    for _ in range(rounds):
        for case in cases:
            if not case.is_done:
                case.run(limits)
    return [case.row(cases) for case in cases]


class Ladder:
    """A program that is tried with more and more, until it is out of time."""

    def __init__(self, limits, start, work=lambda size: size):
        self.limits = limits
        # What it takes before it has read anything.
        self.start = start
        # What grows no faster than the seconds do.
        self.work = work
        self.last = None

    def why_not(self, size, what):
        """Why the next size is not even tried, if so."""
        if self.last is None:
            return None
        smaller, case = self.last
        if case.seconds is None:
            if case.why_not.startswith("not "):
                return case.why_not
            return f"not tried: {case.why_not} with {smaller:,} {what}"
        # A noisy start must not look like work.
        expected = (case.seconds - 1.25 * self.start) * self.work(size) / self.work(smaller)
        if expected > self.limits.seconds:
            return f"not tried: {case.seconds:.3g} s with {smaller:,} {what}"
        return None

    def add(self, size, case):
        self.last = (size, case)


def answer_check(expected):
    """Compares what a peer prints with what is expected of it."""
    def check(output):
        try:
            answer = json.loads(output)
        except ValueError:
            return "DIFFERS: no answer"
        return compared(answer, expected())
    return check


def compared(answer, expected):
    """`expected` is Hustings' answer in the same terms."""
    same, differs = [], []
    for what in ("first", "order", "elected", "pairwise"):
        if not answer.get(what) or not expected.get(what):
            continue
        is_same = arranged(answer, what) == arranged(expected, what)
        (same if is_same else differs).append("winner" if what == "first" else what)
    if differs:
        return "DIFFERS: " + ", ".join(differs)
    return "same " + ", ".join(same) if same else "not compared"


def arranged(answer, what):
    """Without the order in which candidates happen to stand."""
    value = answer[what]
    if what == "order":
        return [sorted(tier) for tier in value]
    if what in ("first", "elected"):
        return sorted(value)
    names = answer["candidates"]
    places = sorted(range(len(names)), key=names.__getitem__)
    return [sorted(names), [[value[one][other] for other in places] for one in places]]
