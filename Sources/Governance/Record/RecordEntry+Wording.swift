extension RecordEntry {
  /// What was done, in a sentence, with who did it and why.
  package var sentence: String {
    "\(date.utcText), \(official.value): \(event.phrase(contest: contest?.value)): \(reason)"
  }
}

extension RecordEvent {
  fileprivate func phrase(contest: String?) -> String {
    let scope = contest.map { " for \($0)" } ?? ""
    return switch self {
    case .extended(let part, let end): "\(part.rawValue)\(scope) extended to \(end.utcText)"
    case .rerun(let voting):
      "poll\(scope) held anew from \(voting.start.utcText) to \(voting.end.utcText)"
    case .exception(let person): "exception granted to \(person.value)\(scope)"
    case .withdrawn(let person): "\(person.value) withdrew\(scope)"
    case .appointed(let people, let body):
      "\(body) appointed \(listed(people.map(\.value)))\(scope)"
    case .vacated(let person): "\(person.value) left the seat\(scope)"
    case .inherited(let person): "\(person.value) took a vacant seat\(scope)"
    case .declined(let person): "\(person.value) declined a vacant seat\(scope)"
    case .lottery(let seed): "lottery\(scope) drawn with the seed '\(seed)'"
    case .note: "note\(scope)"
    }
  }
}
