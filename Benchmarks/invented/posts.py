"""A community that does nothing but write: posts with all that posts have."""
import datetime

from . import words

AUTHORS = "ada bruno chidi dana emre freya giulia hana ivo jun".split()
TAGS = 300
VOCABULARY = 6_000
FIRST_DAY = datetime.date(2008, 1, 1)
LAST_DAY = datetime.date(2026, 9, 1)
# Later than every post: what is dated in the future would not be shown.
NOW = "2026-09-30 12:00 UTC"

CODE = {
    "swift": """/// Counts what {0} left.
struct {1}: Sendable {{
  let {2}: [String]

  func {0}(of limit: Int = {3}) -> Int {{
    var found = 0
    for each in {2} where each.count < limit {{  // short ones only
      found += each.hasPrefix("{0}") ? 1 : 0
    }}
    return found
  }}
}}""",
    "python": """import sys

class {1}:
    \"\"\"Holds every {0}.\"\"\"

    def __init__(self, {2}, limit={3}):
        self.{2} = [each for each in {2} if len(each) < limit]

    def {0}(self):
        for number, each in enumerate(self.{2}):
            print(f"{{number}}: {{each!r}}", file=sys.stderr)
        return None  # nothing {0} needs""",
    "sh": """#!/bin/sh
set -eu
# Moves every {0} where it belongs.
for each in {2}/*.txt; do
  if [ "$(wc -l < "$each")" -gt {3} ]; then
    mv -- "$each" "${{{1}:-/srv}}/{0}"
  else
    echo "{0}: $each is short" >&2
  fi
done""",
    "json": """{{
  "{0}": "{1}",
  "limit": {3},
  "isOpen": true,
  "{2}": [
    {{"name": "first \\"{0}\\"", "share": 0.25, "until": null}},
    {{"name": "second", "share": -1e3, "until": "2026-09-30"}}
  ]
}}""",
    "yaml": """# What {0} needs
{0}:
  name: '{1}'
  limit: {3}
  open: yes
  {2}:
    - {{name: first, share: 0.25}}
    - name: second
      text: |
        several lines
        of {0}""",
    "diff": """--- a/{2}/{0}.txt
+++ b/{2}/{0}.txt
@@ -{3},6 +{3},7 @@ {1}
 one {0} stays
-another {0} goes
+another {0} comes
+and brings {2}
 the rest is as it was
-{1}
+{1}, twice""",
    "c": """#include <stdio.h>

/* Counts every {0}. */
static unsigned {0}(const char *{2}, int limit) {{
  unsigned found = 0;
  for (int i = 0; i < limit && {2}[i]; i++) {{
    if ({2}[i] == '\\n') found += {3}u;  // a line
  }}
  printf("{1}: %u\\n", found);
  return found;
}}""",
    "go": """package {0}

import "fmt"

// {1} holds every {0}.
type {1} struct {{
	{2} []string
}}

func (a *{1}) Count(limit int) (found int) {{
	for i, each := range a.{2} {{
		if len(each) < {3} && i < limit {{
			found++
		}}
	}}
	return found
}}""",
    "rust": """/// Counts every {0}.
pub fn {0}<'a>({2}: &'a [String], limit: usize) -> Option<usize> {{
    let mut found = 0_usize;
    for each in {2}.iter().filter(|each| each.len() < {3}) {{
        match each.as_str() {{
            "{0}" => found += 1, // that one
            _ => continue,
        }}
    }}
    (found < limit).then_some(found)
}}""",
    "": """  {0} ---> {1}
     |         |
     +-- {2} --+   ({3})""",
}


class Posts:
    """Posts by number, the oldest first; a post does not depend on how many others there are."""

    def __init__(self, count, seed):
        self.seed = seed
        self.count = count
        self.vocabulary = words.Vocabulary(VOCABULARY, words.source(seed, "vocabulary"))
        source = words.source(seed, "tags")
        self.tags = [f"{self.vocabulary.words[place * 7 % VOCABULARY]}-{place}"
                     for place in range(TAGS)]
        source.shuffle(self.tags)
        self.tag_weights = [1 / (place + 20) for place in range(TAGS)]

    def day(self, number):
        days = (LAST_DAY - FIRST_DAY).days
        return FIRST_DAY + datetime.timedelta(days=days * number // max(self.count, 1))

    def name(self, number):
        return f"{self.day(number)}-post-{number}"

    def header(self, number):
        source = words.source(self.seed, "header", number)
        tags = {}
        while len(tags) < 3:
            tags[source.choices(self.tags, self.tag_weights)[0]] = None
        title = " ".join(self.vocabulary.some(source.randint(3, 8), source)).capitalize()
        return {"title": f"{title} {number}", "date": str(self.day(number)),
                "author": AUTHORS[source.randrange(len(AUTHORS))], "tags": list(tags)}

    def body(self, number):
        source = words.source(self.seed, "body", number)
        text = Text(self.vocabulary, source)
        parts = [text.paragraph(60), "<!-- more -->"]
        parts += ["## " + text.title(), text.paragraph(80), text.paragraph(50, note="first")]
        parts += [text.bullets(4)]
        parts += ["## " + text.title(), text.paragraph(70), text.code()]
        parts += ["### " + text.title(), text.paragraph(60, note="second"), text.table()]
        parts += ["## " + text.title(), text.paragraph(80), "> " + text.sentence(20)]
        parts += [text.paragraph(50)]
        parts += [f"[^first]: {text.sentence(14)}", f"[^second]: {text.sentence(10)}"]
        return "\n\n".join(parts) + "\n"


class Text:
    """Writes what stands in a post."""

    def __init__(self, vocabulary, source):
        self.vocabulary = vocabulary
        self.source = source

    def title(self):
        return " ".join(self.vocabulary.some(self.source.randint(2, 5), self.source)).capitalize()

    def sentence(self, count):
        return " ".join(self.vocabulary.some(count, self.source)).capitalize() + "."

    def paragraph(self, count, note=None):
        """About so many words, some of them marked up, with a link in it and perhaps a note."""
        sentences = []
        while count > 0:
            length = min(count, self.source.randint(7, 19))
            found = self.vocabulary.some(length, self.source)
            place = self.source.randrange(length)
            found[place] = self.source.choice(
                ("**{}**", "*{}*", "`{}`", "{},", "[{}](https://example.org/" + found[0] + ")")
            ).format(found[place])
            found[0] = found[0].capitalize()
            sentences.append(" ".join(found) + ".")
            count -= length
        if note:
            sentences[0] = f"{sentences[0]}[^{note}]"
        return "\n".join(sentences)

    def bullets(self, count):
        return "\n".join(f"- {self.sentence(9)}" for _ in range(count))

    def code(self):
        language = self.source.choice(list(CODE))
        name, kind, many = (self.vocabulary.rare(self.source) for _ in range(3))
        lines = CODE[language].format(name, kind.capitalize(), many, self.source.randint(2, 99))
        return f"```{language}\n{lines}\n```"

    def table(self):
        rows = [[self.vocabulary.rare(self.source), str(self.source.randint(1, 999)),
                 " ".join(self.vocabulary.some(3, self.source))] for _ in range(6)]
        head = "| " + " | ".join(self.vocabulary.rare(self.source) for _ in range(3)) + " |"
        lines = [head, "| --- | ---: | --- |"]
        return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def header_text(header):
    tags = ", ".join(header["tags"])
    return (f"---\ntitle: {header['title']}\ndate: {header['date']}\nauthor: {header['author']}\n"
            f"tags: [{tags}]\n---\n\n")


def write_community(folder):
    """Writes the settings of the community that the posts are in."""
    (folder / "site/posts").mkdir(parents=True)
    (folder / "community.yml").write_text(
        "name: Measured\nurl: https://measured.example.org/\n"
        "site: {description: A community that writes, posts-on-page: 10}\n")
    (folder / "people.yml").write_text("".join(
        f"{each}: {{name: {each.capitalize()} Example}}\n" for each in AUTHORS))


def write_post(folder, name, header, body):
    (folder / f"site/posts/{name}.md").write_text(header_text(header) + body)
