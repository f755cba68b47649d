"""Freezing who may vote, from all of a repository's history."""
from invented import history as invented

from .history import forget
from .trials import Case, in_turns


def measure(context):
    folder = context.folder / "roll"
    commits = context.options.commits
    context.say(f"writing a history of {commits:,} commits")
    repository = invented.History(folder / "repository.git", context.options.seed, commits).path
    community = folder / "community"
    invented.write_community(community, repository)
    build = [context.program, "roll", "build", invented.ELECTION, "--community", community, "--now",
             invented.NOW, "--force"]
    people = community / f"elections/{invented.ELECTION}/council/roll.csv"
    ours = {"size": commits, "is_limited": False, "against": "shortlog -sne",
            "check": lambda _: f"{lines(people.read_text()) - 1} people"}
    cases = [
        Case("git", "shortlog -sne", ["git", "-C", repository, "shortlog", "-sne", "HEAD"],
             size=commits, is_limited=False, check=lambda output: f"{lines(output.decode())} people"),
        Case("git", "log --format", ["git", "-C", repository, "log", "--format=%H %ct %aN <%aE>"],
             size=commits, is_limited=False, against="shortlog -sne",
             check=lambda output: f"{authors(output.decode())} people"),
        Case("Hustings", "roll, nothing kept", build, before=lambda: forget(community / ".hustings"),
             **ours),
        Case("Hustings", "roll, all kept", build, **ours)]
    rows = in_turns(cases, context.rounds, context.limits)
    return [{"title": f"The roll of {commits:,} commits", "kind": "steps", "unit": "commits",
             "rows": rows}]


def lines(text):
    return len(text.splitlines())


def authors(text):
    return len({line.split(" ", 2)[2] for line in text.splitlines()})
