/// The script of recount pages: plain, without dependencies, and small enough to be read.
///
/// What counts is a set of pure functions, `hustingsRecount`, so that tests can run them without a
/// browser; what stands after them reads and writes the page. It follows `PairwiseTally`,
/// `Schulze` and `SeatAssignment`, and takes the lottery's order as it was recorded.
package enum RecountScript {
  package static let text = #"""
    // Counts a published contest again, in the reader's browser. Nothing is sent anywhere.
    "use strict";

    // Condorcet Election Format: a ranking a line, `Ada > Ben = Cem * 3`.
    function readBallots(text, { candidates, withdrawn, blanks }) {
      const numbers = new Map([...candidates, ...withdrawn].map((name, n) => [name, n]));
      const all = [...candidates.keys()];
      const matrix = all.map(() => all.map(() => 0));
      const found = { matrix, accepted: 0, blank: 0, rejected: 0, notes: [] };
      const ranks = new Array(numbers.size);
      text.split("\n").forEach((line, above) => {
        const vote = line.split("#")[0].split("||").pop().trim();
        if (!vote) return;
        const [, ranking, times = 1] = /^([^*]*)(?:\*\s*(\d+))?$/.exec(vote) ?? [0, "", 0];
        const weight = Number(times);
        let fault = weight > 0 && found.accepted + weight <= 2 ** 45 ? "" : "cannot be read";
        ranks.fill(0);
        const levels = ranking.trim() === "/EMPTY_RANKING/" ? [] : ranking.split(">");
        levels.forEach((level, rank) => level.split("=").forEach(part => {
          const name = part.trim();
          const n = numbers.get(name);
          if (n === undefined) fault ||= `'${name}' is no candidate`;
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
    }

    // A table: the votes for the row's candidate above the column's.
    function readMatrix(text, { candidates }) {
      const rows = text.trim().split("\n").map(line =>
        [...`,${line.trim()}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
          cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"')
            .replace(/^'(?=[\s'\p{C}]*[=+@＝＋－＠-])/u, "")));
      const places = candidates.map(name => rows[0].indexOf(name));
      const matrix = places.map(row => places.map(column =>
        row === column ? 0 : Number(rows[row]?.[column] || NaN)));
      const isSound = matrix.flat().every(votes => votes >= 0);
      return { matrix: isSound ? matrix : null, notes: [] };
    }

    // Schulze: whoever has the stronger beatpath to the other stands above; the tiers are the layers.
    function schulze(matrix, strength) {
      const all = [...matrix.keys()];
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
    }

    // Tier by tier: a full affiliation is passed over; the lot decides among the level, if drawn.
    function assign(tiers, { candidates, seats, limit, affiliations, continuing, defaultOption, lot }) {
      const [elected, tied, passedOver, reserves] = [[], [], [], []];
      let vacant = seats;
      const held = new Map(continuing);
      const members = n => held.get(affiliations[n]) ?? 0;
      const room = n => affiliations[n] ? limit - members(n) : Infinity;
      const hold = (n, seats) => {
        vacant -= seats;
        held.set(affiliations[n], members(n) + seats);
      };
      const fill = n => { elected.push(n); hold(n, 1); };
      const pass = n => { if (vacant > 0) passedOver.push(n); };
      const places = candidates.map(name => lot ? lot.indexOf(name) : 0);
      const drawn = tier => [...tier].sort((a, b) => places[a] - places[b]);
      const settle = (level, open) => {
        if (!lot) {
          tied.push(...level);
          hold(level[0], open);
        } else for (const n of drawn(level)) {
          if (room(n) <= 0) pass(n); else if (vacant > 0) fill(n);
        }
      };
      const take = tier => {
        if (vacant === 0) return tier.length > 0 && reserves.push(tier);
        tier.filter(n => room(n) <= 0).forEach(pass);
        const groups = [];
        for (const n of tier.filter(n => room(n) > 0)) {
          const own = groups.find(([m]) => affiliations[n] && affiliations[m] === affiliations[n]);
          if (own) own.push(n); else groups.push([n]);
        }
        const fitting = groups.map(own => Math.min(own.length, room(own[0])));
        if (fitting.reduce((sum, n) => sum + n, 0) > vacant) settle(groups.flat(), vacant);
        else groups.forEach((own, g) => {
          if (own.length > fitting[g]) settle(own, fitting[g]); else own.forEach(fill);
        });
        const rest = drawn(tier.filter(n => !elected.includes(n) && !tied.includes(n)));
        if (rest.length > 0) reserves.push(...lot ? rest.map(n => [n]) : [rest]);
      };
      const option = candidates.indexOf(defaultOption);
      for (const tier of tiers) {
        if (!tier.includes(option)) { take(tier); continue; }
        // Whoever is level with "none of these" is tied with it, unless the lot puts them above.
        const level = tier.filter(n => n !== option && room(n) > 0);
        if (lot) take(drawn(tier).slice(0, drawn(tier).indexOf(option)));
        else if (level.length > 0 && vacant > 0) {
          tied.push(option, ...level);
          vacant -= Math.min(vacant, level.length);
        }
        break;
      }
      return { elected, tied: tied.sort((a, b) => a - b), passedOver, reserves, vacant };
    }

    // Counts a file and compares every figure with the published one.
    function recount(text, { kind, rules, published }) {
      const { matrix, notes, ...totals } =
        kind === "ballots" ? readBallots(text, rules) : readMatrix(text, rules);
      const checks = [];
      const check = (what, published, counted, figures = 1) => checks.push(
        { what, published, counted, figures, agrees: published === counted });
      for (const what in totals) check(`Ballots ${what}`, published.ballots[what], totals[what]);
      if (!matrix) check("Matrix", "a table of these candidates", "something else");
      let same = 0;
      matrix?.forEach((row, a) => row.forEach((votes, b) => {
        const [above, below] = [rules.candidates[a], rules.candidates[b]];
        const before = published.pairwise[a][b];
        if (votes !== before) check(`${above} above ${below}`, before, votes);
        else if (a !== b) same += 1;
      }));
      if (same > 0) check("Matrix entries", same, same, same);
      if (!matrix || rules.method !== "schulze") return { checks, notes };

      const tiers = schulze(matrix, rules.strength);
      const isValid = (totals.accepted ?? published.ballots.accepted) >= rules.quorum;
      const result = assign(isValid ? tiers : [], rules);
      const list = (what, before, now) => {
        const names = now.map(tier => [tier].flat().map(n => rules.candidates[n]));
        for (let n = 0; n < Math.max(before.length, now.length); n += 1) {
          const [one, other] = [before, names].map(tiers => tiers[n]?.join(" = ") ?? "nobody");
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
    }

    globalThis.hustingsRecount = { recount, readBallots, readMatrix, schulze, assign };

    if (globalThis.document?.getElementById("recount-published")) {
      const part = name => document.getElementById(`recount-${name}`);
      const data = JSON.parse(part("published").textContent);
      const box = part("text");
      const line = ({ what, published, counted, agrees }) => {
        const row = document.createElement("tr");
        if (!agrees) row.className = "recount-differs";
        for (const text of [what, published, counted, agrees ? "✓ agrees" : "✗ differs"]) {
          row.insertCell().textContent = text;
        }
        return row;
      };
      const show = source => {
        const { checks, notes } = recount(box.value, data);
        const [right, wrong] = [true, false].map(is => checks.filter(({ agrees }) => agrees === is));
        const sum = checks => checks.reduce((sum, { figures }) => sum + figures, 0);
        const isWhole = data.rules.method === "schulze";
        const outcome = wrong.length > 0 ? "disagrees" : isWhole ? "agrees" : "partial";
        const verdict =
          { agrees: "Agrees:", partial: "The matrix agrees:", disagrees: "Disagrees: only" }[outcome];
        part("outcome").dataset.outcome = outcome;
        part("outcome").textContent =
          `${verdict} ${sum(right)} of ${sum(checks)} figures. Counted: ${source}.`;
        part("notes").textContent = notes.slice(0, 9).join(" ");
        part("checks").replaceChildren(...[...wrong, ...right].slice(0, 999).map(line));
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
      const fetched = location.protocol.startsWith("http") ? fetch(data.file) : Promise.reject();
      fetched.then(answer => answer.ok ? answer.text() : Promise.reject()).then(
        text => take(text, `${data.file}, fetched from beside this page`),
        () => show("the copy in this page"));
    }

    """#
}
