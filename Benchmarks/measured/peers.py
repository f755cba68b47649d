"""The libraries that count beside Hustings: an environment of Python with fixed versions."""
import subprocess
import sys

import measuring
from invented import hugo

FOLDER = measuring.ROOT / ".build-bench/peers"
HUGO = measuring.ROOT / ".build-bench/hugo"
VERSIONS = {"numpy": "2.3.5", "pref_voting": "1.18.2", "preflibtools": "2.0.33", "votelib": "0.4.0",
            "votekit": "3.5.0"}
TITLES = {"votekit": "VoteKit"}
SCRIPTS = measuring.ROOT / "Benchmarks/peers"
HOW = "Benchmarks/run --install-peers"


def install():
    """Installs what is missing, with pip from PyPI."""
    if not (FOLDER / "bin/pip").exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    wanted = [f"{name}=={version}" for name, version in VERSIONS.items()]
    status = subprocess.run([FOLDER / "bin/pip", "install", "--quiet", *wanted]).returncode
    if status != 0:
        sys.exit(f"the peers could not be installed into {FOLDER}; is there a network?")
    hugo.program(HUGO)
    print(f"installed: {', '.join(wanted)}, hugo=={hugo.VERSION}")


class Peers:
    """Which of them are here, and how they are called."""

    def __init__(self):
        self.versions = {}
        python = FOLDER / "bin/python"
        if python.exists():
            script = ("import importlib.metadata as m\nfor name in " + repr(list(VERSIONS)) + ":\n"
                      "  try: print(name, m.version(name))\n"
                      "  except m.PackageNotFoundError: pass")
            found = subprocess.run([python, "-c", script], capture_output=True, text=True).stdout
            self.versions = dict(line.split() for line in found.splitlines())
        self.starts = {}

    def why_not(self, name):
        """Why it cannot be asked, if so."""
        return None if name in self.versions else f"not installed: {HOW}"

    @staticmethod
    def title(name):
        return TITLES.get(name, name)

    def command(self, name, method, path, *arguments):
        return [FOLDER / "bin/python", "-B", SCRIPTS / f"{name}_count.py", method, path, *arguments]

    def hugo(self):
        """Hugo itself, if it is installed."""
        return hugo.installed(HUGO)
