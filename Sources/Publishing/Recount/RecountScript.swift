/// The script of recount pages: plain, without dependencies, and small enough to be read.
///
/// What counts is a set of pure functions, `hustingsRecount`, so that tests can run them without a
/// browser; what stands after them reads and writes the page. It follows `PairwiseTally`,
/// `Schulze` and `SeatAssignment`, and takes the lottery's order as it was recorded.
package enum RecountScript {
  package static let text = #"""
    // Counts a published contest again, in the reader's browser. Nothing is sent anywhere.
    "use strict";

    globalThis.hustingsRecount = {
      // Condorcet Election Format: a ranking a line, `Ada > Ben = Cem * 3`.
      readBallots(text, { candidates, withdrawn, blanks }) {
        const numbers = new Map([...candidates, ...withdrawn].map((name, n) => [name, n]));
        const matrix = candidates.map(() => candidates.map(() => 0));
        const found = { matrix, accepted: 0, blank: 0, rejected: 0, notes: [] };
        const all = candidates.map((_, n) => n);
        const ranks = new Array(numbers.size);
        text.split("\n").forEach((line, above) => {
          const vote = line.split("#")[0].split("||").pop().trim();
          if (!vote) return;
          const [ranking, times = "1", ...more] = vote.split("*");
          const weight = /^\s*\d+$/.test(times) && more.length === 0 ? Number(times) : 0;
          const isCounted = weight > 0 && found.accepted + weight <= 2 ** 45;
          let fault = isCounted ? "" : "the number of ballots cannot be read";
          ranks.fill(0);
          const levels = ranking.trim() === "/EMPTY_RANKING/" ? [] : ranking.split(">");
          levels.forEach((level, rank) => level.split("=").forEach(part => {
            const name = part.trim();
            const n = numbers.get(name);
            if (n === undefined) fault = `'${name}' is no candidate`;
            else if (ranks[n] > 0) fault = `'${name}' is ranked twice`;
            else ranks[n] = rank + 1;
          }));
          if (fault) {
            found.rejected += 1;
            found.notes.push(`Line ${above + 1}: ${fault}.`);
            return;
          }
          found.accepted += weight;
          if (levels.length === 0) found.blank += weight;
          for (const a of all) for (const b of ranks[a] > 0 ? all : []) {
            if (ranks[b] > 0 ? ranks[a] < ranks[b] : blanks === "last") matrix[a][b] += weight;
          }
        });
        return found;
      },

      // A table: the votes for the row's candidate above the column's.
      readMatrix(text, { candidates }) {
        const rows = text.trim().split("\n").map(line =>
          [...`,${line.trim()}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
            cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"')
              .replace(/^'(?=[\s'\p{C}]*[=+@＝＋－＠-])/u, "")));
        const places = candidates.map(name => rows[0].indexOf(name));
        const matrix = places.map(row => places.map(column =>
          row === column ? 0 : Number(rows[row]?.[column] || NaN)));
        const isSound = matrix.flat().every(votes => votes >= 0);
        return { matrix: isSound ? matrix : null, notes: [] };
      },

      // Schulze: whoever has the stronger beatpath to the other stands above; the tiers are the layers.
      order(matrix, strength) {
        const all = matrix.map((_, n) => n);
        const path = all.map(a => all.map(b => {
          const [votes, against] = [matrix[a][b], matrix[b][a]];
          return votes > against ? votes - (strength === "margins" ? against : 0) : 0;
        }));
        for (const via of all) for (const a of all) for (const b of path[a][via] > 0 ? all : []) {
          const weakest = Math.min(path[a][via], path[via][b]);
          if (weakest > path[a][b]) path[a][b] = weakest;
        }
        const tiers = [];
        for (let left = all; left.length > 0;) {
          const tier = left.filter(b => left.every(a => path[a][b] <= path[b][a]));
          tiers.push(tier);
          left = left.filter(n => !tier.includes(n));
        }
        return tiers;
      },

      // Tier by tier: a full affiliation is passed over; the lot decides among the level, if drawn.
      seats(tiers, { candidates, seats, limit, affiliations, continuing, defaultOption, lot }) {
        const [elected, tied, passedOver, reserves] = [[], [], [], []];
        let free = seats;
        const held = new Map(continuing);
        const count = n => held.get(affiliations[n]) ?? 0;
        const room = n => affiliations[n] ? limit - count(n) : Infinity;
        const hold = (n, seats) => {
          free -= seats;
          held.set(affiliations[n], count(n) + seats);
        };
        const fill = n => { elected.push(n); hold(n, 1); };
        const pass = n => { if (free > 0) passedOver.push(n); };
        const places = candidates.map(name => lot ? lot.indexOf(name) : 0);
        const drawn = tier => [...tier].sort((a, b) => places[a] - places[b]);
        const settle = (level, open) => {
          if (!lot) {
            tied.push(...level);
            hold(level[0], open);
          } else for (const n of drawn(level)) {
            if (room(n) <= 0) pass(n); else if (free > 0) fill(n);
          }
        };
        const take = tier => {
          if (free === 0) return tier.length > 0 && reserves.push(tier);
          tier.filter(n => room(n) <= 0).forEach(pass);
          const groups = [];
          for (const n of tier.filter(n => room(n) > 0)) {
            const own = groups.find(([m]) => affiliations[n] && affiliations[m] === affiliations[n]);
            if (own) own.push(n); else groups.push([n]);
          }
          const fitting = groups.map(own => Math.min(own.length, room(own[0])));
          if (fitting.reduce((sum, n) => sum + n, 0) > free) settle(groups.flat(), free);
          else groups.forEach((own, g) => {
            if (own.length > fitting[g]) settle(own, fitting[g]); else own.forEach(fill);
          });
          const rest = drawn(tier.filter(n => !elected.includes(n) && !tied.includes(n)));
          if (rest.length > 0) reserves.push(...lot ? rest.map(n => [n]) : [rest]);
        };
        const option = candidates.indexOf(defaultOption);
        const last = tiers.findIndex(tier => tier.includes(option));
        tiers.slice(0, last < 0 ? undefined : last).forEach(take);
        if (last >= 0 && lot) take(drawn(tiers[last]).slice(0, drawn(tiers[last]).indexOf(option)));
        else if (last >= 0 && free > 0) {
          const level = tiers[last].filter(n => n !== option && room(n) > 0);
          if (level.length > 0) tied.push(option, ...level);
          free -= Math.min(free, level.length);
        }
        return { elected, tied: tied.sort((a, b) => a - b), passedOver, reserves, vacant: free };
      },

      // Counts a file and compares every figure with the published one.
      recount(text, { kind, rules, published }) {
        const { matrix, notes, ...totals } =
          kind === "ballots" ? this.readBallots(text, rules) : this.readMatrix(text, rules);
        const checks = [];
        const check = (what, published, counted, figures = 1) => checks.push(
          { what, published, counted, figures, agrees: published === counted });
        for (const what in totals) check(`Ballots ${what}`, published.ballots[what], totals[what]);
        if (!matrix) check("Matrix", "a table of these candidates", "something else");
        let same = 0;
        matrix?.forEach((row, a) => row.forEach((votes, b) => {
          const before = published.pairwise[a][b];
          const [above, below] = [rules.candidates[a], rules.candidates[b]];
          if (votes !== before) check(`${above} above ${below}`, before, votes);
          else if (a !== b) same += 1;
        }));
        if (same > 0) check("Matrix entries", same, same, same);
        if (!matrix || rules.method !== "schulze") return { checks, notes };

        const tiers = this.order(matrix, rules.strength);
        const isValid = (totals.accepted ?? published.ballots.accepted) >= rules.quorum;
        const result = this.seats(isValid ? tiers : [], rules);
        const names = list => list.map(tier => [tier].flat().map(n => rules.candidates[n]));
        const list = (what, before, now) => {
          for (let n = 0; n < Math.max(before.length, now.length); n += 1) {
            const [one, other] = [before, names(now)].map(tiers => tiers[n]?.join(" = ") ?? "nobody");
            check(`${what} ${n + 1}`, one, other);
          }
        };
        list("Place", published.ranking, tiers);
        list("Seat", published.elected, result.elected);
        list("Reserve", published.reserves, result.reserves);
        list("Tied", published.tied, result.tied);
        list("Passed over by the cap", published.passedOver, result.passedOver);
        check("Seats left empty", published.vacant, result.vacant);
        return { checks, notes };
      },
    };

    if (globalThis.document?.getElementById("recount-published")) {
      const part = name => document.getElementById(`recount-${name}`);
      const data = JSON.parse(part("published").textContent);
      const box = part("text");

      const row = ({ what, published, counted, agrees }) => {
        const row = document.createElement("tr");
        row.className = agrees ? "recount-agrees" : "recount-differs";
        const cells = [what, published, counted, agrees ? "✓ agrees" : "✗ differs"];
        for (const text of cells) row.insertCell().textContent = text;
        return row;
      };
      const show = source => {
        const { checks, notes } = hustingsRecount.recount(box.value, data);
        const sum = checks => checks.reduce((sum, { figures }) => sum + figures, 0);
        const wrong = checks.filter(({ agrees }) => !agrees);
        const right = checks.filter(({ agrees }) => agrees);
        const counted = `${sum(right)} of ${sum(checks)} figures. Counted: ${source}.`;
        const isWhole = data.rules.method === "schulze";
        part("outcome").dataset.outcome = wrong.length ? "disagrees" : isWhole ? "agrees" : "partial";
        part("outcome").textContent = wrong.length
          ? `Disagrees: only ${counted}` : `Agrees: ${counted}`;
        part("notes").textContent = notes.slice(0, 9).join(" ");
        part("checks").replaceChildren(...[...wrong, ...right].slice(0, 999).map(row));
        part("table").hidden = false;
      };
      const take = (text, source) => {
        if (box.value !== text) box.value = text;
        show(source);
      };

      part("controls").hidden = false;
      part("again").addEventListener("click", () => show("the text in the box"));
      part("file").addEventListener("change", async ({ target: { files: [file] } }) => {
        if (file) take(await file.text(), file.name);
      });
      (async () => {
        try {
          if (!location.protocol.startsWith("http")) throw new Error("a page on disk fetches nothing");
          const answer = await fetch(data.file);
          if (!answer.ok) throw new Error(answer.statusText);
          take(await answer.text(), `${data.file}, fetched from beside this page`);
        } catch {
          show("the copy in this page");
        }
      })();
    }

    """#
}
