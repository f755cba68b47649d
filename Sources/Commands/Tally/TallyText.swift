internal import Governance
internal import Voting

/// A tally as text for a person.
struct TallyText {
  /// Above this number of candidates the matrix is left to the other formats.
  private static let mostCandidatesInMatrix = 60

  private let record: TallyRecord
  private let terminal: Terminal
  private let wording: Wording

  init(_ record: TallyRecord, on terminal: Terminal) {
    self.record = record
    self.terminal = terminal
    wording = record.printableWording
  }

  /// The whole report.
  var lines: [String] {
    let paragraphs = [
      wrapped(OutcomeSentence(record.count, wording: wording).text)
        .map { $0.emphasized(.strong, on: terminal) }
        + wrapped(rules) + wrapped(record.ballots.sentence),
      ranking, seats, steps, matrix, notes,
    ]
    return Array(paragraphs.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var rules: String {
    let (rules, sources) = (record.count.rules, record.sources)
    var parts = ["\(rules.method.title)\(note(sources.method))"]
    if !rules.method.strengths.isEmpty {
      parts.append("strength \(rules.strength.rawValue)\(note(sources.strength))")
    }
    if rules.method.readsBlanks {
      let meaning = sources.blanks == .undeclared ? "either way" : rules.unranked.rawValue
      parts.append("blanks \(meaning)\(note(sources.blanks))")
    }
    if let seats = rules.seats {
      parts.append("\(seats) seat\(seats == 1 ? "" : "s")\(note(sources.seats))")
    }
    return (parts + furtherRules).joined(separator: "; ")
  }

  /// The rules that only some contests have.
  private var furtherRules: [String] {
    let rules = record.count.rules
    var parts: [String] = []
    if let direction = record.direction { parts.append("the \(direction) number is the favourite") }
    if rules.method == .rankedPairs, rules.equalPairs == .lot { parts.append("equal pairs by lot") }
    if let option = rules.defaultOption {
      parts.append("no seat for '\(wording.name(option))' or below it")
    }
    if let debian = rules.debian {
      parts.append("quorum \(wording.votes(debian.quorum))")
      parts += debian.majorities.keys.sorted().map {
        "'\(wording.name($0))' needs \(debian.majority(of: $0).ratio)"
      }
    }
    if let capRule = rules.capRule {
      let limit = capRule.limit(seats: rules.seats ?? 0)
      parts.append("\(capRule.cap.phrase) of one affiliation (here \(limit))")
    }
    if let lottery = record.lottery {
      parts.append("lottery seed '\(lottery.seed.printable)' for '\(lottery.contest.printable)'")
    }
    return parts
  }

  private func note(_ source: TallyRecord.Source) -> String {
    switch source {
    case .file: " (declared by the file)"
    case .format: " (by the format)"
    case .election: " (declared by the election)"
    case .option: ""
    case .default: " (default)"
    case .undeclared: " (undeclared)"
    }
  }

  private var ranking: [String] {
    var table = TextTable(columns: [
      .init(title: "place", isNumeric: true), .init(title: "candidate", wraps: true),
      .init(title: "seat"), .init(title: "why", wraps: true),
    ])
    let standings = SeatStandings(record.count)
    var place = 1
    for tier in record.count.outcome.tiers {
      for candidate in tier {
        table.rows.append([
          tier.count > 1 ? "\(place)=" : "\(place)", wording.name(candidate),
          standings.text(candidate), record.count.outcome.reasons[candidate].sentence(wording),
        ])
      }
      place += tier.count
    }
    return table.lines(width: terminal.width, on: terminal)
  }

  private var seats: [String] {
    guard let seats = record.count.seats else { return [] }
    let lines = SeatSentences(
      seats, affiliations: record.affiliations.map(\.printable), wording: wording
    ).lines
    let advice =
      seats.ties.isEmpty
      ? [] : ["Draw the lot with --lottery-seed, using the seed that was named before the vote."]
    return (lines + advice).flatMap(wrapped)
  }

  private var steps: [String] {
    guard !record.count.outcome.steps.isEmpty else { return [] }
    let steps = record.count.outcome.steps.flatMap { step in
      step.sentence(wording).broken(at: terminal.width - 2, indentation: "  ").map { "  " + $0 }
    }
    return ["How the count went:".emphasized(.strong, on: terminal)] + steps
  }

  private var matrix: [String] {
    let size = record.names.count
    guard size > 1 else { return [] }
    guard size <= Self.mostCandidatesInMatrix else {
      return wrapped("The pairwise matrix of \(size) candidates is in --format json.")
    }
    return MatrixText(record, wording: wording).lines(on: terminal)
  }

  private var notes: [String] {
    var notes = record.notes
    if record.count.rules.seats == nil {
      notes.append(
        "no number of seats is declared, so this is a ranking only: --seats says how many")
    }
    return notes.flatMap { wrapped("note: \($0.printable)") }
  }

  private func wrapped(_ text: String) -> [String] { text.broken(at: terminal.width) }
}

/// The pairwise matrix as text: rows and columns in the order of the ranking.
private struct MatrixText {
  private let record: TallyRecord
  private let wording: Wording

  init(_ record: TallyRecord, wording: Wording) {
    self.record = record
    self.wording = wording
  }

  func lines(on terminal: Terminal) -> [String] {
    let order = Array(record.count.outcome.tiers.joined())
    let matrix = record.count.matrix
    let names = order.enumerated().map { "\($0.offset + 1) \(wording.name($0.element))" }
    let nameWidth = min(28, names.map(\.columns).max() ?? 0)
    let cells = order.map { row in
      order.map { column in
        row == column
          ? "–" : wording.votes(matrix[row, column]) + (matrix.beats(row, column) ? "*" : " ")
      }
    }
    let cellWidth = max(
      cells.joined().map(\.columns).max() ?? 0, String(order.count).count + 1)
    let atOnce = max(1, (terminal.width - nameWidth) / (cellWidth + 1))
    var lines = "Votes that put the row above the column (* more than the other way round):"
      .broken(at: terminal.width).map { $0.emphasized(.strong, on: terminal) }
    for start in stride(from: 0, to: order.count, by: atOnce) {
      let columns = start..<min(start + atOnce, order.count)
      if start > 0 { lines.append("") }
      lines.append(
        pad("", nameWidth) + columns.map { " " + lead("\($0 + 1) ", cellWidth) }.joined())
      for (row, name) in names.enumerated() {
        lines.append(
          pad(name.shortened(to: nameWidth), nameWidth)
            + columns.map { " " + lead(align(cells[row][$0]), cellWidth) }.joined())
      }
    }
    return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  }

  private func align(_ cell: String) -> String { cell == "–" ? "– " : cell }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.columns))
  }

  private func lead(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.columns)) + text
  }
}
