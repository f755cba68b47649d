@testable import BallotFormats
import Voting

extension Reader {
  /// The ballot formats, how they are told apart, and tables.
  static let ballots: [Reader] =
    BallotFormat.allCases.map { format in
      Reader("ballots-\(format.rawValue)", "ballot files, \(format.rawValue)") { bytes in
        BallotCheck(bytes, format, nil).run()
        guard format == .csv else { return }
        for direction in ReadingOptions.Direction.allCases {
          BallotCheck(bytes, format, direction).run()
        }
      }
    } + [
      Reader("detection", "the format of a ballot file: a line with its name, then the file") {
        let (name, bytes) = firstLine(of: $0)
        guard let format = BallotFormat(fileName: name, bytes: bytes.span) else { return }
        _ = BallotFile.reading(bytes.span, as: format)
      },
      Reader("csv-table", "tables of comma-separated values") { bytes in
        let (rows, problems) = CSVTable.rows(bytes.span)
        let lines = FileLines(bytes)
        for problem in problems {
          lines.demand(line: problem.line, column: problem.column, problem.message)
        }
        let text = CSVTable.text(rows.map(\.fields))
        let again = CSVTable.rows(Array(text.utf8).span)
        demand(again.problems.isEmpty, "the table that was written has problems")
        let before = rows.map(\.fields)
        demand(again.rows.map(\.fields) == before, "written \(text), from \(before)")
      },
    ]
}

/// What must hold of every ballot file.
private struct BallotCheck {
  let bytes: [UInt8]
  let format: BallotFormat
  let direction: ReadingOptions.Direction?

  init(_ bytes: [UInt8], _ format: BallotFormat, _ direction: ReadingOptions.Direction?) {
    self.bytes = bytes
    self.format = format
    self.direction = direction
  }

  private func read(_ keep: ReadingOptions.Keep) -> BallotFile {
    BallotFile.reading(
      bytes.span, as: format, options: ReadingOptions(keep: keep, direction: direction))
  }

  func run() {
    let file = read(.ballots)
    checkPlaces(file)
    checkCounts(file)
    // A line of a few bytes can name 2,500 candidates; what follows would only be slow.
    guard file.candidates.count <= 40 else { return }
    for keep in [ReadingOptions.Keep.pairs, .rankings] {
      let other = read(keep)
      demand(other.count == file.count, "the count depends on what is kept")
      demand(other.problems == file.problems, "the problems depend on what is kept")
      demand(other.candidates == file.candidates, "the candidates depend on what is kept")
      demandSamePairs(file, other, "the pairs depend on what is kept")
    }
    guard !file.problems.contains(where: { $0.severity == .error }) else { return }
    // A weight of a few digits is as many lines in a table or on a sheet, all alike, and only slow.
    let isLong = file.count.accepted / file.count.unit > 1_000
    for target in BallotFormat.allCases where !isLong || target != .csv && target != .debian {
      checkWriting(file, as: target)
    }
  }

  private func checkPlaces(_ file: BallotFile) {
    let lines = FileLines(bytes)
    for problem in file.problems {
      lines.demand(line: problem.line, column: problem.column, problem.message)
    }
    // A table whose direction is in doubt is refused as a whole, with one problem for all its ballots.
    let isRefused = file.problems.contains { $0.message.hasSuffix("--direction lowest") }
    if isRefused { return demand(file.count.accepted == 0, "refused, and counted all the same") }
    let errors = file.problems.count { $0.severity == .error }
    demand(
      file.count.rejected <= errors, "\(file.count.rejected) rejected, \(errors) errors")
  }

  private func checkCounts(_ file: BallotFile) {
    let (count, candidates) = (file.count, file.candidates.indices)
    demand(count.unit >= 1 && count.rejected >= 0, "\(count)")
    demand((0...Profile.Limit.weight).contains(count.accepted), "\(count)")
    demand((0...count.accepted).contains(count.blank), "\(count)")
    demand(file.pairs.candidates == candidates.count, "pairs of other candidates")
    demand(file.withdrawn.allSatisfy(candidates.contains), "withdrawn: \(file.withdrawn)")
    demand(file.defaultOption.map(candidates.contains) ?? true, "default option")
    demand(file.declared.affiliations.keys.allSatisfy(candidates.contains), "affiliations")
    demand(file.profile?.total == count.accepted, "the profile holds another number of ballots")
    let kept = (file.ballots ?? []).reduce(0) { $0 + $1.ballot.weight }
    demand(kept == count.accepted, "\(kept) ballots kept, \(count.accepted) accepted")
    for cast in file.ballots ?? [] {
      let ranked = cast.ballot.ranks.flatMap(\.self)
      demand(Set(ranked).count == ranked.count, "a candidate is ranked twice")
      demand(ranked.allSatisfy { candidates.contains($0) }, "an unknown candidate is ranked")
      demand(file.withdrawn.isDisjoint(with: ranked), "a withdrawn candidate is ranked")
    }
    guard candidates.count <= 40 else { return }
    for rule in UnrankedRule.allCases {
      let matrix = file.pairs.matrix(rule)
      if let profile = file.profile {
        let counted = PairwiseTally(profile).matrix(rule)
        demand(matrix == counted, "profile and pairs differ, blanks \(rule)")
      }
      for first in candidates {
        for second in candidates where first != second {
          demand(matrix[first, second] >= 0, "a negative count")
          demand(
            matrix[first, second] + matrix[second, first] <= count.accepted,
            "more votes on a pair than ballots")
        }
      }
    }
    let standing = file.withoutWithdrawn()
    demand(standing.withdrawn.isEmpty && standing.count == count, "without the withdrawn")
  }

  private func demandSamePairs(_ file: BallotFile, _ other: BallotFile, _ reason: String) {
    for rule in UnrankedRule.allCases {
      let (first, second) = (file.pairs.matrix(rule), other.pairs.matrix(rule))
      let (unit, units) = (file.count.unit, other.count.unit)
      demand(first.size == second.size, "\(reason): candidates")
      for row in 0..<first.size {
        for column in 0..<first.size where row != column {
          let same =
            first[row, column].multipliedFullWidth(by: units)
            == second[row, column].multipliedFullWidth(by: unit)
          demand(same, "\(reason): \(row) over \(column), blanks \(rule)")
        }
      }
    }
  }

  private func checkWriting(_ file: BallotFile, as target: BallotFormat) {
    let written = file.written(as: target)
    guard written.refusal == nil else {
      return demand(written.bytes.isEmpty, "\(target): refused, and written all the same")
    }
    func text() -> String { "\(target):\n" + String(decoding: written.bytes, as: UTF8.self) }
    let copy = BallotFile.reading(
      written.bytes.span, as: target,
      options: ReadingOptions(keep: .ballots, direction: .lowest))
    let errors = copy.problems.filter { $0.severity == .error }
    demand(errors.isEmpty, "what was written does not read: \(errors) \(text())")
    // A format that cannot say who has withdrawn lists them like the others, if it lists them.
    let after = copy.withoutWithdrawn()
    let listsAll =
      written.losses.contains { $0.hasPrefix("who has withdrawn") }
      && after.candidates.count == file.candidates.count
    let before = listsAll ? file : file.withoutWithdrawn()
    if !written.losses.contains(where: { $0.hasPrefix("line ends in names") }) {
      demand(
        before.candidates == after.candidates,
        "\(before.candidates), \(after.candidates), \(text())")
    }
    demand(
      before.count.accepted.multipliedFullWidth(by: after.count.unit)
        == after.count.accepted.multipliedFullWidth(by: before.count.unit),
      "\(before.count), \(after.count), \(text())")
    demand(
      before.count.blank.multipliedFullWidth(by: after.count.unit)
        == after.count.blank.multipliedFullWidth(by: before.count.unit),
      "blanks: \(before.count), \(after.count), \(text())")
    demandSamePairs(before, after, text())
    if !written.losses.contains(where: { $0.hasPrefix("the number of seats") }) {
      demand(file.seats == copy.seats, "seats: \(text())")
    }
    if !written.losses.contains(where: { $0.contains("meaning of blanks") }) {
      demand(file.unranked == copy.unranked, "meaning of blanks: \(text())")
    }
    let again = copy.written(as: target)
    demand(again.bytes == written.bytes, "written twice: \(again.refusal ?? "") \(text())")
  }
}
