"""Commits in memory, and the main branch that the planned landings make."""

import bisect
from dataclasses import dataclass, field

from . import making, people, trees
from .times import Dice, cycle_at, moment

# Stands in a message for the id of the commit that it cites, which only git can tell.
CITED = "{id of the cited commit}"


@dataclass(eq=False)
class Commit:
    parents: list
    tree: dict
    author: people.Ident
    authored: int
    committer: people.Ident
    committed: int
    message: str
    cites: object = None
    encoding: str = "utf-8"
    declared: bool = False
    change: object = None
    landed: int = 0


@dataclass
class History:
    """What a repository will hold. Parents stand before their children."""
    commits: list = field(default_factory=list)
    branches: dict = field(default_factory=dict)
    tags: list = field(default_factory=list)
    by_change: dict = field(default_factory=dict)

    def add(self, commit):
        self.commits.append(commit)
        return commit


def message_of(change):
    """Title, text, and trailers in the last paragraph."""
    trailers = list(change.trailers)
    if change.change_id:
        trailers.append("Change-Id: " + change.change_id)
    body = change.body
    if change.undoes:
        body = f"This reverts commit {CITED}.\n\n{body}"
    return "\n\n".join(filter(None, [change.subject, body, "\n".join(trailers)])) + "\n"


class Mainline:
    """Lands one change after the other on the main branch of a project."""

    def __init__(self, project, history, first=None):
        self.project = project
        self.history = history
        self.everybody = people.read()
        self.dice = Dice(project, "landings")
        self.tips = []
        if first is None:
            first = self._root()
        self._advance(first)

    def _root(self):
        keeper = people.maintainers(self.everybody, self.project, 0)[0]
        edits = making.beginning(self.project)
        if self.project == "rigging":
            edits += [type(each)("logbook/" + each.path, each.blocks)
                      for each in making.beginning("logbook") if "requirements" not in each.path]
        subject = f"Begin {self.project} with the files of the old archive"
        change = making.Change(keeper, subject, "", edits)
        change.authored = change.committed = moment("2022-10-01 08:00")
        change.identify()
        return self._commit(change, [], {}, change.committed)

    def _advance(self, commit):
        self.tips.append((commit.committed, commit))

    @property
    def tip(self):
        return self.tips[-1][1]

    def land(self, landing):
        if landing.merged:
            self._merge(landing)
            return
        change = landing.changes[0]
        at = max(landing.at, self.tip.committed)
        self._advance(self._commit(change, [self.tip], self.tip.tree, at))

    def _commit(self, change, parents, tree, at):
        author = change.person.ident(change.authored, self.dice)
        author = people.Ident(change.options.get("name", author.name), author.address,
                              change.options.get("zone", author.zone))
        original = change.undoes
        commit = Commit(
            parents, trees.changed(tree, change.edits), author, change.authored,
            self._committer(change, author, at), at, message_of(change),
            cites=self.history.by_change[id(original)] if original else None,
            encoding=change.options.get("encoding", "utf-8"),
            declared="declared" in change.options, change=change, landed=at)
        self.history.by_change[id(change)] = commit
        return self.history.add(commit)

    def _committer(self, change, author, at):
        """The author, the gate, or a maintainer who put it on top of newer work."""
        if change.person is people.BOT or self.dice.chance(0.3):
            return people.GATE.ident(at)
        if self.dice.chance(0.2):
            return self._keeper(at)
        return author

    def _keeper(self, at):
        keepers = people.maintainers(self.everybody, self.project, cycle_at(at))
        return self.dice.pick(keepers).ident(at, self.dice)

    def _merge(self, landing):
        """Commits beside the main branch, from where it was then, and a merge."""
        where = bisect.bisect_right([at for at, _ in self.tips], landing.changes[0].committed) - 1
        side = self.tips[max(where, 0)][1]
        tree = self.tip.tree
        at = max(landing.at, self.tip.committed)
        for change in landing.changes:
            side = self._commit(change, [side], side.tree, change.committed)
            side.landed = at
            tree = trees.changed(tree, change.edits)
        merger = people.GATE.ident(at) if self.dice.chance(0.6) else self._merger(at)
        message = f'Merge "{landing.changes[-1].subject}"\n'
        merge = Commit([self.tip, side], tree, merger, at, merger, at, message)
        self._advance(self.history.add(merge))

    def _merger(self, at):
        project, address, cycles = people.MERGES_ONLY
        if project == self.project and cycle_at(at) in cycles and self.dice.chance(0.3):
            return people.find(self.everybody, address).ident(at)
        return self._keeper(at)
