"""Feeds `git fast-import`."""

from . import trees
from .commits import CITED

# Commits arrive on this ref; it is deleted at the end.
ARRIVAL = "refs/import/arrival"
NO_COMMIT = "0" * 40


class Stream:
    """Writes commands to git and reads the ids it answers with."""

    def __init__(self, process):
        self.into = process.stdin
        self.out_of = process.stdout
        self.marks = {}

    def send(self, history):
        for commit in history.commits:
            self._commit(commit)
        for name, commit in history.branches.items():
            self._line(f"reset refs/heads/{name}")
            self._line(f"from :{self.marks[id(commit)]}\n")
        for tag in history.tags:
            self._line(f"tag {tag.name}")
            self._line(f"from :{self.marks[id(tag.commit)]}")
            self._line("tagger " + signed(tag.tagger, tag.at))
            self._data(tag.message.encode())
        self._line(f"reset {ARRIVAL}")
        self._line(f"from {NO_COMMIT}\n")
        self._line("done")
        self.into.flush()

    def _commit(self, commit):
        message = commit.message
        if commit.cites:
            message = message.replace(CITED, self._id(commit.cites))
        mark = self.marks[id(commit)] = len(self.marks) + 1
        self._line(f"commit {ARRIVAL}")
        self._line(f"mark :{mark}")
        self._line("author " + signed(commit.author, commit.authored))
        self._line("committer " + signed(commit.committer, commit.committed))
        if commit.declared:
            self._line(f"encoding {commit.encoding}")
        self._data(message.encode(commit.encoding))
        for number, parent in enumerate(commit.parents):
            self._line(f"{'merge' if number else 'from'} :{self.marks[id(parent)]}")
        self._files(commit)

    def _files(self, commit):
        """What differs from the first parent."""
        old = commit.parents[0].tree if commit.parents else {}
        for path in sorted(old.keys() - commit.tree.keys()):
            self._line(f"D {path}")
        for path in sorted(commit.tree):
            if old.get(path) != commit.tree[path]:
                self._line(f"M 100644 inline {path}")
                self._data(trees.text(commit.tree[path]))

    def _id(self, commit):
        self._line(f"get-mark :{self.marks[id(commit)]}")
        self.into.flush()
        answer = self.out_of.readline().decode().strip()
        if len(answer) != len(NO_COMMIT):
            raise BrokenPipeError
        return answer

    def _data(self, data):
        self._line(f"data {len(data)}")
        self.into.write(data + b"\n")

    def _line(self, text):
        self.into.write(text.encode() + b"\n")


def signed(ident, when):
    return f"{ident.name} <{ident.address}> {when} {ident.zone}"
