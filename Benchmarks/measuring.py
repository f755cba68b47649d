"""What a run takes of the processor and of memory, and what it leaves on disk."""
import hashlib
import os
import subprocess
import sys


class Usage:
    """What one run took: processor seconds, with those of its children, and peak memory in MB."""

    def __init__(self, seconds, peak, output):
        self.seconds = seconds
        self.peak = peak
        self.output = output


def run(command, folder=None, accepted=(0,)):
    """Runs a command to its end."""
    child = subprocess.Popen([str(each) for each in command], cwd=folder,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        output = child.stdout.read().decode(errors="replace")
        child.stdout.close()
        _, status, usage = os.wait4(child.pid, 0)
    except BaseException:
        # Who stops the measuring does not want the rest of it to go on.
        child.kill()
        raise
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in accepted:
        sys.exit(f"{' '.join(map(str, command))}: status {child.returncode}\n{output}")
    # The kernel's figure is never below this process's own at the start of the child.
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def files(folder):
    """The regular files below a folder, with their paths below it."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(os.path.join(folder, below)) as entries:
            for entry in entries:
                path = os.path.join(below, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    yield path, entry


class Look:
    """What the file system says of a folder: enough to tell later which files were written."""

    def __init__(self, folder):
        self.stamps = {}
        self.size = 0
        if not os.path.isdir(folder):
            return
        for path, entry in files(folder):
            status = entry.stat(follow_symlinks=False)
            self.stamps[path] = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            self.size += status.st_size

    def written_since(self, earlier):
        return sum(earlier.stamps.get(path) != stamp for path, stamp in self.stamps.items())

    def removed_since(self, earlier):
        return sum(path not in self.stamps for path in earlier.stamps)


def digests(folder):
    """The SHA-256 of every file below a folder."""
    found = {}
    for path, _ in files(folder):
        with open(os.path.join(folder, path), "rb") as file:
            found[path] = hashlib.sha256(file.read()).digest()
    return found


def differences(one, other):
    """The paths of the files that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
