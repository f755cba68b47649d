internal import Governance

extension InputCommunity {
  /// The bodies and projects that a name means: all of them without one, and all projects for
  /// `project-lead`, as in the charter.
  ///
  /// - Throws: ``WorkFailure`` that offers another if there is none.
  func seatSubjects(_ name: String?) throws -> [ContestSubject] {
    let all = folder.seatSubjects
    guard let name else { return all }
    let meant = all.filter { subject in
      subject.name == name
        || (name == Charter.projectLead && subject.charterBody == Charter.projectLead)
    }
    guard meant.isEmpty else { return meant }
    if folder.community.flawed.contains(name) {
      throw WorkFailure(message: "\(quoted(name)) cannot be read; 'hustings check' says why")
    }
    throw Self.unknown("body or project \(quoted(name))", like: name, among: all.map(\.name))
  }
}
