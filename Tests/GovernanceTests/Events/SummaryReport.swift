import Markup

@testable import Governance

/// A summary as a page that a person can hold against the text.
enum SummaryReport {
  static func text(of summary: EventSummary) -> String {
    let event = summary.event
    var lines = [
      "title: \(event.title)",
      "event: \(event.kind?.rawValue ?? "unknown"), \(event.place ?? "place unknown"), "
        + (event.year.map(String.init) ?? "year unknown"),
      "days:  \(summary.days.map(\.rawValue).joined(separator: ", "))",
    ]
    add(summary.opening, to: &lines, indent: "  ")
    for session in summary.sessions { add(session, to: &lines, indent: "") }
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 }.joined(separator: "\n") + "\n"
  }

  private static func add(_ session: Session, to lines: inout [String], indent: String) {
    let days =
      session.days.isEmpty ? "" : " [\(session.days.map(\.rawValue).joined(separator: ", "))]"
    lines.append("")
    lines.append("\(indent)\(session.position.line): \(session.title)\(days)")
    add(session.notes, to: &lines, indent: indent + "  ")
    for inside in session.subsessions { add(inside, to: &lines, indent: indent + "  ") }
  }

  private static func add(_ notes: SessionNotes, to lines: inout [String], indent: String) {
    for outcome in notes.outcomes {
      lines.append(
        "\(indent)outcome \(outcome.position.line):\(outcome.position.column) (\(outcome.phrase)) "
          + outcome.text)
      for detail in outcome.details { lines.append("\(indent)  - \(detail)") }
    }
    for action in notes.actions {
      let who = action.assignees.isEmpty ? "nobody" : action.assignees.joined(separator: ", ")
      lines.append(
        "\(indent)\(action.isDone ? "done" : "open") \(action.position.line):\(action.position.column) "
          + "(\(action.mark.rawValue)) \(who): \(action.task)")
    }
    for person in notes.people {
      lines.append(
        "\(indent)person \(person.position.line) (\(person.form.rawValue)) \(person.name)")
    }
    for link in notes.links {
      lines.append(
        "\(indent)link \(link.position.line) (\(link.kind.rawValue)) \(link.destination)")
    }
  }
}
