"""Files as tuples of blocks, and what a change does to them.

A block is some lines; blank lines stand between blocks. Edits name blocks, not line numbers, so
that the same edit fits a side branch, the main branch and a stable branch, and can be taken back.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Add:
    """Puts a block into a file: after the others, or after the one that `place` falls on."""
    path: str
    block: str
    place: int = -1

    def apply(self, blocks):
        if self.place < 0 or len(blocks) < 2:
            return blocks + (self.block,)
        at = 1 + self.place % len(blocks)
        return blocks[:at] + (self.block,) + blocks[at:]

    def undo(self):
        return Cut(self.path, self.block)


@dataclass(frozen=True)
class Cut:
    """Takes a block out of a file."""
    path: str
    block: str

    def apply(self, blocks):
        return tuple(each for each in blocks if each != self.block)

    def undo(self):
        return Add(self.path, self.block)


@dataclass(frozen=True)
class Set:
    """Gives the block that begins with a key another value."""
    path: str
    key: str
    value: str

    def apply(self, blocks):
        line = self.key + " " + self.value
        if not any(each.startswith(self.key + " ") for each in blocks):
            return blocks + (line,)
        return tuple(line if each.startswith(self.key + " ") else each for each in blocks)


@dataclass(frozen=True)
class Write:
    """Replaces a whole file."""
    path: str
    blocks: tuple

    def apply(self, _):
        return self.blocks


@dataclass(frozen=True)
class Remove:
    """Deletes a file, or a folder if the path ends with a slash."""
    path: str

    def covers(self, path):
        return path == self.path or self.path.endswith("/") and path.startswith(self.path)


def changed(tree, edits):
    """The tree after some edits; a tree is a dictionary from paths to blocks."""
    tree = dict(tree)
    for edit in edits:
        if isinstance(edit, Remove):
            for path in [each for each in tree if edit.covers(each)]:
                del tree[path]
        else:
            tree[edit.path] = edit.apply(tree.get(edit.path, ()))
    return tree


def below(tree, folder):
    """A folder of a tree, as a tree of its own."""
    return {path[len(folder):]: blocks for path, blocks in tree.items() if path.startswith(folder)}


def text(blocks):
    """What is in the file."""
    return ("\n\n".join(blocks) + "\n").encode()
