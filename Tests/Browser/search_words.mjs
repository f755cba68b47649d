// Checks that the search's script finds the terms that the index has: the lines of
// SearchWordsTable.swift, which a Swift test reads, too. Run: node Tests/Browser/search_words.mjs
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const rawString = (path) => /#"""\n([^]*?)\n *"""#/.exec(readFileSync(new URL(path, root), "utf8"))[1];

const script = rawString("Sources/Publishing/Search/SearchScript.swift");
const part = /\/\/ Words, as the index has them\.([^]*?)\/\/ Finding/.exec(script)[1];
const wordsOf = new Function(`${part}\nreturn wordsOf;`)();
const termsOf = (text) => wordsOf(text)
  .flatMap(({ word, terms }) => (/[-_.]/.test(word) ? [word, ...terms] : terms));

const unescaped = (text) => text.replace(/\\u(?:\{(\w+)\}|(\w{4}))/g,
  (_, long, short) => String.fromCodePoint(parseInt(long ?? short, 16)));
let failed = 0;
const lines = rawString("Tests/PublishingTests/Search/SearchWordsTable.swift").split("\n");
for (const line of lines) {
  const [text, terms] = unescaped(line.trimStart()).split(" => ");
  const found = [...new Set(termsOf(text))].sort().join(" ");
  const expected = [...new Set(terms.split(" "))].sort().join(" ");
  if (found !== expected) {
    failed += 1;
    console.log(`'${text}': expected '${expected}', found '${found}'`);
  }
}
console.log(`${lines.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
