"""Writes a community whose candidates mean harm, and finds what harm their words did to its pages."""

import pathlib
import sys

# What a browser would do is set `hacked`; where it would ask is a host that nobody answers for.
RUN = "window.hacked=1"
AWAY = "https://away.example.org"

STATEMENTS = {
  "scripts": f"<script>{RUN}</script>\n\nWords <script src={AWAY}/x.js></script> and <SCRIPT\n>{RUN}</SCRIPT\n>",
  "halves": f"<scr<script>ipt>{RUN}</scr</script>ipt>\n\n<script\n\n>{RUN}\n\n<!--><script>{RUN}</script>-->",
  "handlers": f"<img src=x onerror={RUN}> <svg/onload={RUN}> <b onclick={RUN} onmouseover={RUN}>b</b> "
              f"<details open ontoggle={RUN}> <input autofocus onfocus={RUN}> <body onload={RUN}>",
  "schemes": f"[a](javascript:{RUN}) [b](JaVaScRiPt:{RUN}) [c](java&#115;cript:{RUN}) "
             f"[d](javascript&colon;{RUN}) [e](java&Tab;script:{RUN}) [f](<  javascript:{RUN}>) "
             f"[g](\x01javascript:{RUN}) [h](vbscript:x) <javascript:{RUN}> [i][i]\n\n[i]: javascript:{RUN}",
  "data": f"[a](data:text/html,<script>{RUN}</script>) ![b](data:image/svg+xml,<svg/onload={RUN}>) "
          "[c](blob:https://example.org/1) [d](file:///etc/passwd) [e](view-source:x) [f](about:blank)",
  "quotes": f"[a link with a title](https://example.org/ \"x\\\" onmouseover={RUN} y=\\\"\") "
            f"![b\" onerror=\"{RUN}]({AWAY}/x\"onerror=\"{RUN}) [a link that breaks out](https://example.org/\"onclick=\"{RUN})",
  "code": f"```\" onclick=\"{RUN}\nx\n```\n\n```<img src=x onerror={RUN}>\n</code></pre><script>{RUN}</script>\n```",
  "tables": f"| a\" onclick=\"{RUN} | <img src=x onerror={RUN}> |\n|:-|-:|\n| </td></table><h1>Elected</h1> | `</table>` |",
  "notes": f"A[^\"><script>{RUN}</script>] and B[^1]\n\n[^\"><script>{RUN}</script>]: x\n[^1]: <h1>Elected</h1>",
  "frames": f"<iframe src={AWAY}></iframe><object data={AWAY}></object><embed src={AWAY}>"
            f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
  "loads": f"![x]({AWAY}/pixel.png) <img src={AWAY}/y.png> <link rel=stylesheet href={AWAY}/z.css> "
           f"<video src={AWAY}/v></video> <style>@import '{AWAY}/s.css'; * {{ display: none }}</style>",
  "takeover": f"<meta http-equiv=refresh content='0;url={AWAY}'><base href='{AWAY}/'>"
              f"<form action={AWAY}><input name=token><button>Vote</button></form>",
  "headings": "# Results\n\n# Elected: Headings\n\nVotes\n=====\n\n## Seats\n\n### Withdrawals\n\n###### Small",
  "closing": "</article></section></main></body></html><h1>Result: Closing is elected</h1>\n\n</article>\n\n"
             "</main>\n\n<footer>Made by Closing</footer>",
  "names": "<a id=main></a><form name=recount id=results></form>\n\n# main\n\n# search-results\n\n"
           "[to the site](#main) [to mine](#search-results) [up](../../index.html) [root](/index.html)",
  "unclosed": "<div style='position:fixed;inset:0;background:red'>\n\n<table><tr><td>\n\n<!-- \n\nAnd **so [on](",
  "templates": "{{{secret}}} {{#lambda}}x{{/lambda}} {{> ../../etc/passwd}} \\(name) ${" + RUN + "} <%= x %>",
  "directions": "Alice \u202egnp.exe \u2066 isolate \u202b embedded, and nothing ends\n\n\u202e\u202e\u202e Next",
  "marks": "Z" + "\u0335\u0316\u0321\u0346\u0353" * 60 + " and " + "\u0338" * 300,
  "long": "W" * 4_000 + "\n\n" + "`" + "w" * 4_000 + "`\n\n[" + "l" * 900 + "](https://example.org/" + "p" * 900 + ")",
  "nested": "> " * 40 + "deep\n\n" + "\n".join("  " * depth + "- x" for depth in range(40)),
  "mail": "Write to somebody@mail.example.org, or [here](mailto:somebody@mail.example.org?bcc=x)",
}
NAME = "Mallory \"><img src=x onerror=window.hacked=1> \u202eyrollaM"


def write(folder):
  (folder / "elections/spring").mkdir(parents=True)
  (folder / "candidates/spring/council").mkdir(parents=True)
  (folder / "site/posts").mkdir(parents=True)
  (folder / "community.yml").write_text("""\
name: Unharmed
url: https://unharmed.example.org/sub/
electorates:
  everybody: {projects: all, from: 2025-01-01 00:00 UTC, to: 2026-01-01 00:00 UTC, changes: 1, co-authors: no}
""")
  (folder / "elections/spring/election.yml").write_text("""\
name: Spring elections
officials: [pia]
timeline:
  nominations: {from: 2026-02-01 12:00 UTC, to: 2026-02-10 AoE}
  campaign: {from: 2026-02-11 12:00 UTC, to: 2026-02-14 AoE}
  voting: {from: 2026-02-15 12:00 UTC, to: 2026-02-20 AoE}
contests:
  council:
    title: Council
    body: council
    seats: 3
    cap: none
    electorate: everybody
    method: schulze
    ties: report
    blanks: last
    strength: margins
""")
  quoted = NAME.replace('"', '\\"')
  for handle, text in STATEMENTS.items():
    (folder / f"candidates/spring/council/{handle}.md").write_text(
      f"---\nname: \"{quoted} {handle}\"\nhandle: {handle}\naffiliation: \"</p><h1>{handle}\"\n"
      f"submitted: 2026-02-03 10:00 UTC\n---\n\n{text}\n")
    (folder / f"site/posts/2026-02-01-{handle}.md").write_text(
      f"---\ntitle: \"{quoted} {handle}\"\nauthor: \"</p><h1>{handle}\"\n"
      f"tags: [\"<b onclick={RUN}>\"]\n---\n\n{text}\n")


# What a text may not have become; `holder` is the element around it.
HARM = """(holder) => {
  const harm = [];
  const name = (element) => element.localName + (element.id ? "#" + element.id : "");
  const forbidden = "script, iframe, object, embed, form, input, button, base, meta, link, style, svg, "
    + "math, video, audio, img, h1, main, header, footer";
  for (const element of document.querySelectorAll(holder)) {
    // Bloggers may lead to other pages; candidates to their own words and out of the site.
    const isStatement = holder.includes("statement");
    const level = isStatement ? 3 : 1;
    const allowed = isStatement ? /^https?:\\/\\/|^#/ : /^https?:\\/\\/|^#|^[^:\\\\]*$/;
    for (const inner of element.querySelectorAll("*")) {
      if (inner.closest("article > header")) continue;
      if (inner.matches(forbidden)) harm.push(`has ${name(inner)}`);
      for (const { name: attribute, value } of inner.attributes) {
        if (/^on|^style$|^srcdoc$|^form|^name$/.test(attribute)) harm.push(`has ${attribute}=${value}`);
      }
      if (/^h[1-6]$/.test(inner.localName) && Number(inner.localName[1]) <= level) {
        harm.push(`has a heading as the page's own: ${inner.textContent}`);
      }
      if (inner.localName === "a") {
        const link = inner.getAttribute("href");
        if (!allowed.test(link)) harm.push(`leads to ${link}`);
        if (link.startsWith("#") && !document.getElementById(decodeURIComponent(link.slice(1)))) {
          harm.push(`leads nowhere: ${link}`);
        }
      }
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) harm.push(`the id ${id} is there twice`);
  }
  if (document.documentElement.outerHTML.includes("somebody@")) harm.push("shows a mail address");
  if (document.querySelectorAll("h1").length !== 1) harm.push("has not one h1");
  if (document.querySelectorAll("main").length !== 1) harm.push("has not one main");
  if (!document.querySelector("footer.site p").textContent.startsWith("Unharmed.")) {
    harm.push("has another foot");
  }
  if (window.hacked) harm.push("ran a script of its author");
  return harm;
}"""


def problems(page, holder):
  """What the authors managed on an open page, who wrote what is inside `holder`."""
  for element in page.query_selector_all(f"{holder} a, {holder} summary"):
    element.hover(timeout=2_000, force=True)
  yield from page.evaluate(HARM, holder)


if __name__ == "__main__":
  write(pathlib.Path(sys.argv[1]))
