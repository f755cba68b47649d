/// Something that an author says of their own past and that a record can confirm.
package struct Claim: Hashable, Sendable {
  /// What is said.
  package enum Kind: Hashable, Sendable {
    /// The author held a seat in these cycles.
    case held(ClaimedSeat, cycles: [String])
    /// The author has held a seat since a cycle, up to the one before the election.
    case heldSince(ClaimedSeat, cycle: String)
    /// The author has contributed since a cycle.
    case contributesSince(cycle: String)
    /// The author stood for the same seat before.
    case stoodBefore
  }

  /// What is said.
  package let kind: Kind
  /// The sentence that says it.
  package let sentence: String
  /// Where the sentence starts.
  package let position: TextPosition
}

/// The seat that a claim is about.
package enum ClaimedSeat: Hashable, Sendable {
  /// Lead of a project.
  case lead(project: String)
  /// Member of a body.
  case member(body: String)
  /// Lead of a project that the sentence does not name.
  case leadOfSomething
}

/// What the records say of a claim.
package struct ClaimAnswer: Hashable, Sendable {
  /// Whether record and claim agree.
  package enum Verdict: String, Hashable, Sendable {
    case agrees, differs, unknown
  }

  /// What is said.
  package let claim: Claim
  /// Whether record and claim agree.
  package let verdict: Verdict
  /// The files that show it, or what is missing.
  package let evidence: String
}
