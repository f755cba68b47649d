"""What was measured on, and with which versions."""
import os
import pathlib
import platform
import subprocess
import sys


def described(program, peers, cores):
    """Facts in the order in which they are told, each a pair of texts."""
    facts = [("processor", f"{processor()}, {len(cores)} cores"),
             ("memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"),
             ("system", f"{distribution()}, Linux {platform.release()}, {platform.machine()}"),
             ("Hustings", printed([program, "--version"])),
             ("Swift", printed(["swift", "--version"]).split("\n")[0] or "none here"),
             ("Python", platform.python_version()),
             ("git", printed(["git", "--version"]).removeprefix("git version "))]
    facts += [(peers.title(name), version) for name, version in peers.versions.items()]
    if peers.hugo():
        facts.append(("Hugo", (printed([peers.hugo(), "version"]).split() or ["?", "?"])[1]))
    facts.append(("load before and after", f"{os.getloadavg()[0]:.1f}"))
    return [list(fact) for fact in facts]


def printed(command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:
        return ""


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "a processor that does not say its name"


def distribution():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return sys.platform
