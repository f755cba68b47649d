/// Candidacies are handed in while nominations are open; withdrawals before voting.
enum OutsideNominations {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      for candidacy in scope.candidacies {
        guard let submitted = input.submissions[candidacy.path] ?? candidacy.submitted else {
          noteUnreadable(candidacy, &findings)
          continue
        }
        check(candidacy, submitted, scope, &findings)
      }
    }
  }

  private static func check(
    _ candidacy: Candidacy, _ submitted: Instant, _ scope: CheckedFolder.Scope,
    _ findings: inout Findings
  ) {
    let timeline = scope.election.timeline(of: scope.contest)
    let end = timeline.nominations.end
    switch candidacy.kind {
    case .candidacy where submitted < timeline.nominations.start:
      findings.error(
        .outsideNominations, at: candidacy.place,
        "handed in at \(submitted.utcText), \(until(submitted, timeline.nominations.start)) before "
          + "nominations open at \(timeline.nominations.start.utcText); hand it in again then")
    case .candidacy where submitted >= end:
      findings.error(
        .outsideNominations, at: candidacy.place,
        "handed in at \(submitted.utcText), and nominations closed \(before(submitted, end)) at "
          + "\(end.utcText); only the officials can extend them, with an entry in record.yml")
    case .withdrawal where submitted >= timeline.voting.start && !scope.isRecorded(candidacy):
      findings.error(
        .outsideNominations, at: candidacy.place,
        "withdrawn at \(submitted.utcText), after voting opened at \(timeline.voting.start.utcText); "
          + "the name is on ballots already, so the officials must decide and put it into record.yml"
      )
    case .candidacy, .withdrawal, .nonCandidacy: break
    }
  }

  private static func noteUnreadable(_ candidacy: Candidacy, _ findings: inout Findings) {
    guard let field = candidacy.statement.field("submitted") else { return }
    do {
      _ = try Instant(field.value, for: .moment)
    } catch {
      findings.error(
        .wrongDate, at: candidacy.place(at: field.position), "'submitted': \(error.message)")
    }
  }

  private static func before(_ moment: Instant, _ end: Instant) -> String {
    end == moment ? "just then," : "\(until(end, moment)) before,"
  }

  private static func until(_ start: Instant, _ end: Instant) -> String {
    duration(seconds: start.seconds(until: end))
  }
}
