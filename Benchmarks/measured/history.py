"""Reading a git repository: nothing kept, all kept, and a hundred commits later."""
import pathlib
import shutil
import subprocess

from invented import history as invented

from .trials import Case, in_turns

LATER = 100
# What is aimed at for a large history of years, as git's own: a part of what git alone takes, seconds,
# and MB. An invented one is too even to tell.
AIMED_AT = 50_000
COLD_AIMS = [("times_seconds", 1.40), ("peak", 150)]
WARM_AIMS = [("seconds", 0.25)]


def measure(context):
    folder = context.folder / "history"
    if context.options.repository:
        given = context.options.repository.resolve()
        return [read(context, folder, given, None, given.name, counted(given))]
    commits = context.options.commits
    context.say(f"writing a history of {commits:,} commits")
    made = invented.History(folder / "repository.git", context.options.seed, commits)
    return [read(context, folder, made.path, made, f"{commits:,} commits", commits)]


def counted(repository):
    """How many commits a repository has, with all of its branches."""
    return int(subprocess.run(["git", "-C", repository, "rev-list", "--all", "--count"],
                              capture_output=True, text=True, check=True).stdout)


def read(context, folder, repository, made, title, commits):
    community = folder / "community"
    community.mkdir(parents=True)
    (community / "community.yml").write_text(
        f"name: Measured\nprojects:\n  measured: {{repositories: ['{repository}']}}\n")
    kept = community / ".hustings"
    stats = [context.program, "stats", "commits", "--community", community, "--branch", "refs/*"]
    # As paths may hold anything, the shell gets them as arguments.
    plain = ["bash", "-c", 'git -C "$1" rev-list --all | git -C "$1" cat-file --batch --buffer '
             '> /dev/null', "-", repository]
    is_aimed_at = made is None and commits >= AIMED_AT
    ours = {"size": commits, "is_limited": False, "against": "rev-list, cat-file"}
    cases = [
        Case("git", "rev-list, cat-file", plain, size=commits, is_limited=False),
        Case("Hustings", "nothing kept", stats, before=lambda: forget(kept),
             aims=COLD_AIMS if is_aimed_at else (), **ours),
        Case("Hustings", "all kept, nothing new", stats, aims=WARM_AIMS if is_aimed_at else (), **ours)]
    if made:
        cases.append(Case("Hustings", f"all kept, {LATER} new commits", stats,
                          before=lambda: made.grow(LATER), **ours))
    rows = in_turns(cases, context.rounds, context.limits)
    return {"title": f"Reading {title}", "kind": "steps", "unit": "commits", "rows": rows}


def forget(kept):
    shutil.rmtree(pathlib.Path(kept), ignore_errors=True)
