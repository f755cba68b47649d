"""The methods alone: no file is read and nothing printed. Needs Swift, as it builds a program."""
import shutil
import subprocess
import sys

import measuring

PACKAGE = measuring.ROOT / "Benchmarks"
SCRATCH = measuring.ROOT / ".build-bench/methods"


def measure(context):
    if not shutil.which("swift"):
        return [{"title": "The methods alone", "kind": "text",
                 "text": "not measured: there is no Swift to build it with"}]
    subprocess.run(["swift", "build", "-c", "release", "--package-path", PACKAGE, "--scratch-path",
                    SCRATCH], check=True, stdout=sys.stderr)
    output = subprocess.run([SCRATCH / "release/MethodSpeed"], check=True, capture_output=True,
                            text=True).stdout
    return [{"title": "The methods alone", "kind": "text", "text": output.rstrip()}]
