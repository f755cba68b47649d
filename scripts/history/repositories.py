"""What each of the three repositories holds."""

from . import plan, releases, split
from .commits import History, Mainline


def history(project):
    """Everything of one repository, in memory."""
    made = History()
    if project == "logbook":
        rigging = _mainline("rigging", History())
        made.commits = split.filtered(rigging.history.commits, "logbook/")
        line = Mainline(project, made, first=made.commits[-1])
        _land(line, project)
    else:
        line = _mainline(project, made)
    made.branches["main"] = line.tip
    releases.add_releases(project, made, line.tips)
    return made


def _mainline(project, made):
    line = Mainline(project, made)
    _land(line, project)
    return line


def _land(line, project):
    for landing in plan.landings(project):
        line.land(landing)
