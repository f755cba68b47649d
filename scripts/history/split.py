"""The history of a folder, as if it had always been a repository of its own.

Commits that touch the folder are kept with their authors, dates and messages, and get new ids
because their files and parents are others. The merges that brought them are kept too, so that the
dates of landing stay.
"""

from . import trees
from .commits import Commit


def filtered(commits, folder):
    """The commits that changed a folder, with its files as the root, until it was removed."""
    new_of = {}
    kept = []
    for old in commits:
        tree = trees.below(old.tree, folder)
        if not tree:
            break
        parents = [new_of[id(each)] for each in old.parents]
        if parents and parents[0].tree == tree:
            new_of[id(old)] = parents[0]
            continue
        new_of[id(old)] = Commit(
            parents, tree, old.author, old.authored, old.committer, old.committed,
            old.message, encoding=old.encoding, declared=old.declared, change=old.change)
        kept.append(new_of[id(old)])
    return kept
