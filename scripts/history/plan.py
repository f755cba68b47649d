"""Who lands what and when: for each repository a list of landings, oldest first.

A change has three dates. Its author writes it, somebody puts it on top of newer work (committer
date), and it lands: at once, or days to weeks later by a merge, sometimes in the next cycle. The
landing decides which cycle it belongs to, so it is planned first.
"""

from dataclasses import dataclass, replace

from . import making, people, stories, words
from .making import Change
from .times import BOUNDS, DAY, SPLIT, Dice, cycle_at, moment
from .trees import Add, Remove, Write

# Shares of all changes.
MERGED = 0.36
COAUTHORED = 0.05
WITHOUT_CHANGE_ID = 0.05
REVERTS = {"rigging": 9, "compass": 6, "logbook": 2}
CHORES = {"rigging": [6, 7, 8, 8, 8, 8, 7, 6], "compass": [4, 5, 5, 6, 6, 6, 6, 4],
          "logbook": [0, 0, 1, 4, 4, 4, 4, 3]}


@dataclass
class Landing:
    """One or more changes of one author that reach the main branch at one moment."""
    at: int
    changes: list
    merged: bool
    folder: str = ""


def landings(project):
    """All that lands in a repository, oldest first."""
    everybody = people.read()
    found = _own(project, everybody)
    if project == "rigging":
        found += [_in_folder(each, "logbook/") for each in _own("logbook", everybody)
                  if each.at < SPLIT]
        found.append(_split_off(everybody))
    if project == "logbook":
        found = [each for each in found if each.at >= SPLIT]
        found.append(_stand_alone(everybody))
    found = _told_apart(found)
    _add_reverts(project, found, everybody)
    _add_chores(project, found)
    return _told_apart(found)


def _told_apart(found):
    """Sorted, and never two landings in the same second."""
    found = sorted(found, key=lambda each: (each.at, each.changes[0].subject))
    for before, after in zip(found, found[1:]):
        after.at = max(after.at, before.at + 1)
    return found


def _own(project, everybody):
    used = set()
    found = [_told(story, everybody) for story in stories.ALL if story.project == project]
    for person in everybody:
        for cycle, count in enumerate(person.counts[project]):
            found += _season(project, person, cycle, count, used)
    _add_coauthors(project, sorted(found, key=lambda each: each.at), everybody)
    return found


def _season(project, person, cycle, count, used):
    """What a person lands in one cycle."""
    dice = Dice(project, person.name, person.address, cycle)
    start = max(BOUNDS[cycle], person.since + DAY)
    end = BOUNDS[cycle + 1]
    is_new = cycle == person.first_cycle() and not person.since
    found = []
    while count > 0:
        size = 2 + dice.below(2) if count > 3 and dice.chance(0.08) else 1
        share = (0.02 + 0.95 * dice.seconds(1) / DAY) * (0.6 if is_new else 1)
        changes = [making.invent(dice, project, person, cycle, used) for _ in range(size)]
        at = int(start + share * (end - start))
        landing = Landing(at, changes, size > 1 or dice.chance(MERGED))
        _date(landing, dice, person, is_new)
        found.append(landing)
        count -= size
    return found


def _date(landing, dice, person, is_new):
    """Dates the changes back from their landing; those of newcomers not far."""
    patience = 15 if is_new else 34
    committed = landing.at - (dice.seconds(patience, 2) + 3600 if landing.merged else 0)
    authored = committed - dice.seconds(patience, 3) - 600
    floor = person.since or 0
    for number, change in enumerate(landing.changes):
        change.authored = max(authored, floor) + number * 1800
        change.committed = max(committed + number * 600, change.authored)
        _identify(change, dice)
    if landing.merged:
        landing.at = max(landing.at, landing.changes[-1].committed + 60)


def _identify(change, dice):
    if not dice.chance(WITHOUT_CHANGE_ID):
        change.identify()


def _told(story, everybody):
    person = people.find(everybody, story.person)
    dice = Dice("story", story.project, story.subject)
    edits = story.options.get("edits") or [
        making.code(story.component, words.COMPONENTS[story.project][story.component][0],
                    story.subject, dice.below(1000))]
    body = story.options.get("body", "")
    change = Change(person, story.subject, body, edits, options=story.options)
    change.trailers += [_coauthor(people.find(everybody, each), story.landed)
                        for each in story.options.get("coauthors", [])]
    change.trailers += story.options.get("trailers", [])
    landing = Landing(story.landed, [change], "committed" in story.options)
    if landing.merged:
        change.authored = moment(story.options["authored"])
        change.committed = moment(story.options["committed"])
    else:
        change.committed = story.landed
        change.authored = story.landed - dice.seconds(12, 2) - 900
    change.identify()
    return landing


def _coauthor(person, when):
    ident = person.ident(when)
    return f"Co-authored-by: {ident.name} <{ident.address}>"


def _add_coauthors(project, found, everybody):
    """Lets people who work on a project at the time help with some changes.

    Only those who have written more than a few changes: whoever is on a roll by one change only
    must be there by that change."""
    regulars = [each for each in everybody if each.total() > 9]
    dice = Dice(project, "co-authors")
    for landing in found:
        cycle = cycle_at(landing.at)
        helpers = [each for each in regulars if each.counts[project][cycle] > 1
                   and each.since < landing.at and each is not landing.changes[0].person]
        for change in landing.changes:
            if helpers and not change.options and dice.chance(COAUTHORED):
                picked = dict.fromkeys(dice.pick(helpers) for _ in range(1 + (dice.below(6) == 0)))
                change.trailers += [_coauthor(each, landing.at) for each in picked]


def _add_reverts(project, found, everybody):
    """Takes some changes back, and lands some of those again."""
    dice = Dice(project, "reverts")
    choice = [each for each in found if len(each.changes) == 1 and not each.changes[0].options
              and not each.folder and isinstance(each.changes[0].edits[0], Add)
              and each.changes[0].person.total() > 19]
    for number in range(REVERTS[project]):
        landing = choice.pop(dice.below(len(choice)))
        original = landing.changes[0]
        at = landing.at + DAY + dice.seconds(15)
        keepers = people.maintainers(everybody, project, cycle_at(at))
        title = f'"{original.subject}"'
        found.append(_reversal("Revert " + title, dice.pick(keepers), original, at, dice))
        if number % 3 == 0:
            at += 2 * DAY + dice.seconds(30)
            revert = found[-1].changes[0]
            found.append(_reversal("Reapply " + title, original.person, revert, at, dice))


def _reversal(subject, person, original, at, dice):
    at = min(at, BOUNDS[-1] - 5 * DAY)
    reason = dice.pick(["It broke the build on one machine.", "Too close to the release.",
                        "Two people lost their settings.", "The other half is not ready."])
    if subject.startswith("Reapply"):
        reason = "The reason for taking it back is gone."
    edits = [edit.undo() for edit in original.edits]
    change = Change(person, subject, reason, edits, at - 1800, at, undoes=original)
    change.identify()
    return Landing(at, [change], False)


def _add_chores(project, found):
    """The bot's work: libraries and translations."""
    dice = Dice(project, "chores")
    versions = {}
    times = sorted(BOUNDS[cycle] + DAY + dice.seconds(178)
                   for cycle, count in enumerate(CHORES[project]) for _ in range(count))
    for at in times:
        if project == "logbook" and at < SPLIT + DAY:
            continue
        change = making.chore(dice, project, people.BOT, versions)
        change.committed = at
        change.authored = at - 60 - dice.seconds(2, 3)
        change.identify()
        found.append(Landing(at, [change], False))


def _in_folder(landing, folder):
    """The same in a folder of another repository."""
    for change in landing.changes:
        change.edits = [replace(edit, path=folder + edit.path) for edit in change.edits]
    landing.folder = folder
    return landing


def _split_off(everybody):
    return _nadias(everybody, SPLIT, stories.SPLIT_SUBJECT, [
        Remove("logbook/"), Add("README.md", "The logbook has moved to its own repository.")])


def _stand_alone(everybody):
    return _nadias(everybody, SPLIT + 2 * 3600, "Build logbook by itself", [
        Write("requirements.txt", tuple(f"{each} 1.0.0" for each in words.LIBRARIES["logbook"])),
        Add("README.md", "Until January 2024 this was a folder of rigging.")])


def _nadias(everybody, at, subject, edits):
    change = Change(people.find(everybody, "nadia"), subject, "", edits, at - 7200, at)
    change.identify()
    return Landing(at, [change], False)
