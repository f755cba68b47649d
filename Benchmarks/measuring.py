"""What a run takes of the processor and of memory, and what it leaves on disk."""
import hashlib
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Seconds of the clock, beside those of the processor that are allowed.
PATIENCE, HOUR = 10, 3_600


class Limits:
    """How much one run may take, in processor seconds and in MB of memory of its own."""

    def __init__(self, seconds, megabytes):
        self.seconds = seconds
        self.megabytes = megabytes

    def set(self):
        """Called in the child, before it becomes the program."""
        resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds + 1))
        size = self.megabytes << 20
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))


class Usage:
    """What one run took: processor seconds, with those of its children, and peak memory in MB."""

    def __init__(self, usage, elapsed, status, output, errors):
        self.seconds = usage.ru_utime + usage.ru_stime
        # The kernel's figure is never below this process's own at the start of the child.
        self.peak = usage.ru_maxrss / 1024
        self.elapsed = elapsed
        self.status = status
        self.output = output
        self.errors = errors

    def failure(self, limits):
        """Why a run that failed did, in a few words."""
        if self.status in (-signal.SIGXCPU, -signal.SIGKILL) and self.seconds > limits.seconds - 1:
            return f"over {limits.seconds} s"
        if "MemoryError" in self.errors or "Unable to allocate" in self.errors:
            return f"over {limits.megabytes:,} MB"
        last = (self.errors.strip().splitlines() or [f"status {self.status}"])[-1]
        return "failed: " + last[:100].replace("|", "/")


def attempt(command, folder=None, limits=None, cores=None):
    """Runs a command to its end, whatever that is; on some cores only, if they are named."""
    # Called even if there is nothing to do: with it the child is a copy that shows less memory.
    def prepare():
        if limits:
            limits.set()
        if cores:
            os.sched_setaffinity(0, cores)

    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.monotonic()
        child = subprocess.Popen([str(each) for each in command], cwd=folder, stdin=subprocess.DEVNULL,
                                 stdout=output, stderr=errors,
                                 preexec_fn=prepare)
        # Who waits for something uses no seconds of the processor.
        patience = threading.Timer(limits.seconds * PATIENCE if limits else HOUR, child.kill)
        patience.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            # Who stops the measuring does not want the rest of it to go on.
            child.kill()
            raise
        finally:
            patience.cancel()
        elapsed = time.monotonic() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        return Usage(usage, elapsed, child.returncode, output.read(),
                     errors.read().decode(errors="replace"))


def run(command, folder=None, accepted=(0,), cores=None):
    """Runs a command to its end, which must be one of those that are accepted."""
    usage = attempt(command, folder, cores=cores)
    if usage.status not in accepted:
        sys.exit(f"{' '.join(map(str, command))}: status {usage.status}\n"
                 + usage.output.decode(errors="replace") + usage.errors)
    return usage


def built():
    """Builds the program in a folder of its own, with the options that `make` uses."""
    subprocess.run(
        ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "hustings",
         "--scratch-path", ".build-bench"], cwd=ROOT, check=True, stdout=sys.stderr)
    return ROOT / ".build-bench/release/hustings"


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
