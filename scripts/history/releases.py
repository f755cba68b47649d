"""Releases at the end of each cycle, and stable branches with backports."""

from dataclasses import dataclass

from . import people, trees, words
from .commits import CITED, Commit
from .times import BOUNDS, CYCLES, DAY, Dice, moment

STABLE = {"rigging": range(3, 7), "compass": range(3, 7), "logbook": range(0)}
BACKPORTS = {"rigging": 7, "compass": 4}

# In summer 2025 rigging tried a release every two weeks.
SUMMER = [(f"5.{number + 1}.0", moment("2025-06-10 12:00") + number * 14 * DAY)
          for number in range(6)]


@dataclass
class Tag:
    name: str
    commit: Commit
    tagger: people.Ident
    at: int
    message: str


def add_releases(project, history, tips):
    """Tags and stable branches, from the main branch as it was at a moment."""
    everybody = people.read()
    for cycle, name in enumerate(CYCLES):
        at = BOUNDS[cycle + 1] - DAY
        commit = _last_before(tips, at)
        if commit is None:
            continue
        _tag(history, everybody, project, cycle, f"{cycle + 1}.0.0", commit, at, name)
        if cycle in STABLE[project]:
            _add_stable(project, history, everybody, cycle, commit)
    for version, at in SUMMER if project == "rigging" else []:
        commit = _last_before(tips, at)
        _tag(history, everybody, project, 5, version, commit, at, "Fennel, a fortnight")


def _last_before(tips, at):
    before = [commit for landed, commit in tips if landed < at]
    return before[-1] if before and at > tips[0][0] + 30 * DAY else None


def _tag(history, everybody, project, cycle, version, commit, at, name):
    tagger = people.maintainers(everybody, project, cycle)[0].ident(at)
    history.tags.append(Tag(version, commit, tagger, at, f"{project} {version} ({name})\n"))


def _add_stable(project, history, everybody, cycle, start):
    """Takes fixes of the next cycle to the stable branch of this one."""
    dice = Dice(project, "stable", cycle)
    fixes = [each for each in history.commits if _is_fix(each)
             and BOUNDS[cycle + 1] <= each.landed < BOUNDS[cycle + 2] - 40 * DAY]
    tip = start
    picked = sorted((each.landed + DAY + dice.seconds(20), number)
                    for number, each in enumerate(fixes))
    for at, number in picked[:BACKPORTS[project]]:
        keeper = dice.pick(people.maintainers(everybody, project, cycle + 1))
        tip = history.add(_backport(fixes[number], tip, keeper.ident(at), at))
    history.branches["stable/" + CYCLES[cycle].lower()] = tip
    if tip is not start:
        version, title = f"{cycle + 1}.0.1", CYCLES[cycle] + ", fixes"
        _tag(history, everybody, project, cycle + 1, version, tip, tip.committed + DAY, title)


def _is_fix(commit):
    starts = tuple({each.split(" the ")[0] for each in words.FIXES})
    change = commit.change
    return bool(change and change.change_id and not change.undoes
                and change.subject.startswith(starts))


def _backport(commit, tip, committer, at):
    tree = trees.changed(tip.tree, commit.change.edits)
    message = commit.message + f"(cherry picked from commit {CITED})\n"
    return Commit([tip], tree, commit.author, commit.authored, committer, at, message, cites=commit)
