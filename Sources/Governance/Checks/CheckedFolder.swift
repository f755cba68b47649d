/// A community folder together with what the checks need to know from outside of it.
package struct CheckedFolder: Sendable {
  /// What is checked.
  package let folder: CommunityFolder
  /// When a statement was handed in, by its path; from the commit that brought it.
  package let submissions: [String: Instant]

  /// Creates the input of the checks.
  package init(_ folder: CommunityFolder, submissions: [String: Instant] = [:]) {
    self.folder = folder
    self.submissions = submissions
  }

  /// All that the rules object to.
  package func findings() -> Findings {
    var findings = Findings()
    for check in Self.checks { check(self, &findings) }
    return findings
  }

  /// Looks at one rule and notes what breaks it.
  typealias Check = @Sendable (CheckedFolder, inout Findings) -> Void

  /// One a file, named like its code.
  static let checks: [Check] = [
    PersonTwice.check, AffiliationOverlap.check, CycleDates.check, DatesOutOfOrder.check,
    WindowTooShort.check, TooCloseToRelease.check, UnknownCycle.check, UnknownProject.check,
    UnknownRepository.check, UnknownBody.check, UnknownElectorate.check, ListRow.check,
    UnknownPerson.check, OfficialIsCandidate.check,
    SeatsDiffer.check,
    CapDiffers.check, ContinuingUnknown.check, TermLimit.check, UnknownElection.check,
    UnknownContest.check, OutsideNominations.check, HandleDiffers.check, CandidacyTwice.check,
    WithdrawnWithoutCandidacy.check, RequiredField.check, MisspeltField.check, WordLimit.check,
    EndorsementsMissing.check, EndorserNotOnRoll.check, AffiliationMissing.check,
    AffiliationDiffers.check, NamesAlike.check, ClaimDiffers.check, MarkupLimit.check,
    ReadablePost.check, RecordEntries.check, RecordOrder.check, ElectedDiffers.check,
  ]

  /// A contest with its election and the statements for it.
  struct Scope {
    let election: Election
    let contest: Contest
    let candidacies: [Candidacy]
    /// Those who stand no more because the record says so, by identity.
    let recordedWithdrawals: Set<String>

    /// Whether the officials have put a withdrawal into the record.
    func isRecorded(_ withdrawal: Candidacy) -> Bool {
      recordedWithdrawals.contains(withdrawal.identity)
    }

    /// Those who stand or stood.
    var candidates: [Candidacy] { candidacies.filter { $0.kind == .candidacy } }
  }

  /// Every contest of every election.
  var scopes: [Scope] {
    folder.elections.flatMap { election in
      election.contests.map { contest in
        Scope(
          election: election, contest: contest,
          candidacies: folder.candidacies(for: contest, in: election),
          recordedWithdrawals: Set(
            election.recordedWithdrawals(from: contest).map { folder.people.identity($0.value) }))
      }
    }
  }
}
