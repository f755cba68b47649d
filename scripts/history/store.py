"""Makes a repository: whole, or not at all."""

import os
import shutil
import subprocess
import tempfile

from .stream import Stream

# Raised when the history changes: repositories of an older edition are then made again.
EDITION = 1
OURS = "Invented history of "


class Problem(Exception):
    """What went wrong, why, and what to do."""


def is_complete(path, project):
    """Tells whether a repository is there that nobody needs to make again.

    One that is not ours is left alone; what is no repository is not replaced unasked."""
    if not os.path.lexists(path):
        return False
    told = _description_at(path)
    if told.startswith(OURS) and told != description(project):
        return False
    inner = os.path.join(path, ".git")
    place = inner if os.path.exists(inner) else path
    found = run(["--git-dir", place, "rev-parse", "--quiet", "--verify", "main^{commit}"], False)
    if found.returncode and not told.startswith(OURS) and not _is_empty_folder(path):
        raise Problem(f"cannot make {path}: something else is there, without a branch main; "
                      "move it away, or start again with --force to replace it")
    return found.returncode == 0


def _description_at(path):
    try:
        with open(os.path.join(path, "description"), encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _is_empty_folder(path):
    return os.path.isdir(path) and not os.listdir(path)


def description(project):
    return f"{OURS}{project}, edition {EDITION}\n"


def make(path, project, history):
    """Writes a repository beside its place and moves it there."""
    parent = os.path.dirname(path)
    try:
        os.makedirs(parent, exist_ok=True)
        work = tempfile.mkdtemp(prefix=f".{project}-", dir=parent)
    except OSError as error:
        raise Problem(f"cannot write to {parent}: {error.strerror}; "
                      "make it writable or name another folder") from error
    try:
        made = os.path.join(work, project)
        _write(made, project, history)
        if os.path.lexists(path):
            os.rename(path, os.path.join(work, "old"))
        os.rename(made, path)
    except OSError as error:
        raise Problem(f"cannot make {path}: {error.strerror}; "
                      "see that there is space and that the folder is writable") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _write(path, project, history):
    run(["init", "--quiet", "--bare", "--template=", "--initial-branch=main", path])
    process = _start(["--git-dir", path, "-c", "fastimport.unpackLimit=1",
                      "fast-import", "--quiet", "--done"], stdin=subprocess.PIPE)
    try:
        Stream(process).send(history)
        told = process.communicate()[1]
    except BrokenPipeError:
        told = process.communicate()[1]
        process.returncode = process.returncode or 1
    if process.returncode:
        raise _failure("fast-import", told)
    with open(os.path.join(path, "description"), "w", encoding="utf-8") as file:
        file.write(description(project))


def run(arguments, check=True):
    """Runs git and waits for it."""
    process = _start(arguments)
    told = process.communicate()[1]
    if check and process.returncode:
        raise _failure(arguments[0], told)
    return process


def _start(arguments, stdin=subprocess.DEVNULL):
    try:
        return subprocess.Popen(["git", *arguments], stdin=stdin, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=_environment())
    except FileNotFoundError as error:
        raise Problem("cannot run git: it is not installed; install it, for example with "
                      "scripts/install-packages") from error


def _environment():
    """Nothing of the user's git settings, language or time zone."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "TZ": "UTC",
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_DEFAULT_HASH": "sha1", "GIT_DEFAULT_REF_FORMAT": "files"}


def _failure(command, told):
    lines = told.decode(errors="replace").strip().splitlines() or ["it ended without a message"]
    reason = next((each for each in lines if each.startswith("fatal:")), lines[-1])
    return Problem(f"git {command} failed: {reason}; see that there is space and that the folder "
                   "is writable, then start again")
