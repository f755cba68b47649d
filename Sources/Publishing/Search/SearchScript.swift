/// The script of the page with the search.
package enum SearchScript {
  /// A classic script without dependencies, for `SitePath.searchScript`.
  ///
  /// It loads files of the index by adding `script` elements, for a page opened from a disk may not
  /// fetch. Nothing from the index becomes markup. Its notion of words is `WordReader`'s.
  package static let text = #"""
    "use strict";
    (() => {
      const byId = (id) => document.getElementById(id);
      const form = byId("search"), field = byId("search-field"), status = byId("search-status");
      const list = byId("search-results"), more = byId("search-more");
      const pageSize = 20;

      const element = (name, ...children) => {
        const made = document.createElement(name);
        made.append(...children);
        return made;
      };

      // Loading: each file calls hustingsSearch with its name and what it holds.
      const files = new Map(), received = new Map();
      window.hustingsSearch = (name, value) => received.set(name, typeof value !== "string" ? value
        : new Map(Array.from(value.matchAll(/([^ ]+) ([^ ]+)/g), (pair) => pair.slice(1))));

      const load = (name) => {
        if (!files.has(name)) {
          files.set(name, new Promise((resolve, reject) => {
            const script = element("script");
            script.src = `search/${name}.js`;
            script.onload = () => resolve(received.get(name));
            script.onerror = () => reject(files.delete(name));
            document.head.append(script);
          }));
        }
        return files.get(name);
      };

      // How many pages there are, after how many letters parts are named, and the names.
      let root;

      // Words, as the index has them.
      const apart = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i",
        ς: "σ" };
      const unspaced = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff" +
        "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
      const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu");
      const isUnspaced = new RegExp(`[${unspaced}]`, "u");
      const words = /['’]?[\p{L}\p{M}\p{N}]+(?:[-_.][\p{L}\p{M}\p{N}]+)*/gu;

      const folded = (text) => text.toLowerCase()
        .replace(/[\u00e0-\u024f\u0386-\u03ce\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD"))
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[ßæœøłđðþıς]/g, (letter) => apart[letter]);

      const stem = (word) => {
        if (!/^[a-z]{4,}$/.test(word)) return word;
        const one = word.replace(/([^sui])s$/, "$1");
        return one.length < 4 ? one
          : one.replace(/ie$/, "y").replace(/(x|z|ch|sh|ss)e$/, "$1");
      };

      const termsOfPart = (part) => part.match(runs).flatMap((run) => {
        const letters = [...run];
        if (!isUnspaced.test(run)) return [stem(run)];
        return letters.length < 2 ? [run]
          : letters.slice(1).map((letter, index) => letters[index] + letter);
      });

      // Each word as a whole, and the terms of its parts.
      const wordsOf = (text) => (folded(text).match(words) ?? [])
        .filter((word) => !/^['’]s$/.test(word))
        .map((word) => word.replace(/^['’]/, ""))
        .map((word) => ({ word, terms: word.split(/[-_.]/).flatMap(termsOfPart) }));

      // Finding: maps of pages to scores.
      const partName = (term) => {
        const first = term.codePointAt(0), isWide = root[1] === 2;
        if (first > 127) {
          return "_" + (first >> (!isWide ? 8 : first < 0x2e80 ? 0 : 4)).toString(16);
        }
        return isWide ? term[0] + (/[a-z0-9]/.test(term[1] ?? "") ? term[1] : "_") : term[0];
      };

      const digit = (code) => code > 96 ? code - 97 : code - 39;
      const add = (scores, pages, factor) => {
        const postings = pages.match(/[a-zA-Z]*\d/g);
        const rarity = factor * Math.log(1 + root[0] / postings.length);
        let page = -1;
        for (const posting of postings) {
          let skipped = 0;
          for (let i = 0; i < posting.length - 1; i++) {
            skipped = skipped * 52 + digit(posting.charCodeAt(i));
          }
          page += skipped + 1;
          const score = rarity * Number(posting.at(-1));
          if (score > (scores.get(page) ?? 0)) scores.set(page, score);
        }
      };

      const pagesOf = async (term, isPrefix) => {
        const scores = new Map(), name = partName(term);
        for (const [other, pages] of root.includes(name) ? await load(name) : []) {
          if (other === term) add(scores, pages, 1);
          else if (isPrefix && other.startsWith(term)) add(scores, pages, 0.4);
        }
        return scores;
      };

      const either = (all) => {
        const scores = new Map();
        for (const some of all) {
          for (const [page, score] of some) scores.set(page, score + (scores.get(page) ?? 0));
        }
        return scores;
      };

      const every = (all) => new Map(
        [...either(all)].filter(([page]) => all.every((some) => some.has(page))));

      const pagesWith = async ({ word, terms }, isLast) => {
        const parts = await Promise.all(terms.map((term, index) =>
          pagesOf(term, isLast && index === terms.length - 1)));
        const ways = [every(parts)];
        // As it is typed: joined of parts, or on its way to a word with another stem.
        if (word !== terms.join()) ways.push(await pagesOf(word, isLast));
        return either(ways);
      };

      const find = async (sought) => {
        const found = await Promise.all(
          sought.map((word, index) => pagesWith(word, index === sought.length - 1)));
        const all = every(found), hasAll = all.size > 0;
        const pages = [...(hasAll ? all : either(found))]
          .sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([page]) => page);
        return { pages, hasAll };
      };

      // Showing: text only.
      const marked = (text, sought) => {
        const terms = sought.flatMap((word) => word.terms), last = sought.at(-1);
        const starts = [last.terms.at(-1), last.word.split(/[-_.]/).at(-1)];
        const isSought = (word) => wordsOf(word).some((one) =>
          one.terms.some((term) => terms.includes(term))
            || starts.some((start) => one.word.startsWith(start)));
        return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, index) =>
          index % 2 && isSought(piece) ? element("mark", piece) : piece);
      };

      const entry = async (page, sought) => {
        const lines = await load(`pages-${Math.floor(page / 100)}`);
        const [address, title, kind, date, summary] = lines[page % 100];
        const link = element("a", ...marked(title, sought));
        link.href = address;
        return element("li", element("h2", link),
          element("p", element("small", [kind, date].filter(Boolean).join(" · "))),
          element("p", ...marked(summary, sought)));
      };

      let turn = 0;
      const show = async (pages, sought, mine, from) => {
        const some = pages.slice(from, from + pageSize);
        const entries = await Promise.all(some.map((page) => entry(page, sought)));
        if (mine !== turn) return;
        if (from === 0) list.replaceChildren();
        list.append(...entries);
        more.hidden = from + pageSize >= pages.length;
        more.onclick = async () => {
          await show(pages, sought, mine, from + pageSize);
          list.children[from + pageSize]?.querySelector("a").focus();
        };
      };

      const count = (number) =>
        number === 1 ? "1 page" : `${number.toLocaleString("en")} pages`;

      const search = async () => {
        const mine = ++turn, sought = wordsOf(field.value).slice(0, 12);
        try {
          history.replaceState(null, "", field.value ? `?q=${encodeURIComponent(field.value)}` : "?");
        } catch { /* A page on a disk keeps its address. */ }
        try {
          if (sought.length === 0) {
            show([], sought, mine, 0);
            status.textContent = "";
            return;
          }
          root = await load("index");
          const { pages, hasAll } = await find(sought);
          if (mine !== turn) return;
          await show(pages, sought, mine, 0);
          if (mine !== turn) return;
          status.textContent = pages.length === 0 ? "No page found"
            : hasAll ? `${count(pages.length)} found`
            : `No page has all words; ${count(pages.length)} with some of them`;
        } catch {
          if (mine === turn) status.textContent = "The search index could not be loaded";
        }
      };

      // Keys: "/" to the field, arrows through the results, Escape to start again.
      const move = (step, event) => {
        const stops = [field, ...list.querySelectorAll("a")];
        const here = stops.indexOf(document.activeElement);
        const next = stops[here + step];
        if (here < 0 || !next) return;
        event.preventDefault();
        next.focus();
      };

      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (event.key === "ArrowDown") move(1, event);
        else if (event.key === "ArrowUp") move(-1, event);
        else if (event.key === "Escape") {
          field.value = "";
          field.focus();
          search();
        } else if (event.key === "/" && !event.target.matches("input, textarea, select")) {
          event.preventDefault();
          field.select();
        }
      });

      let timer;
      field.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(search, 150);
      });
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        clearTimeout(timer);
        search();
      });
      form.hidden = false;
      field.value = new URLSearchParams(location.search).get("q") ?? "";
      if (field.value) search();
    })();

    """#
}
