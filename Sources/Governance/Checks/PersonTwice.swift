/// A handle or an address identifies one person.
enum PersonTwice {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    var handles: [String: Person] = [:]
    var emails: [Email: Person] = [:]
    for person in input.folder.people.all {
      for handle in ([person.handle] + person.otherHandles).map({ $0.lowercased() }).uniqued {
        if let other = handles.updateValue(person, forKey: handle) {
          findings.error(
            .personTwice, at: person.place,
            "the handle \(quoted(handle)) already belongs to \(quoted(other.handle)) on line "
              + "\(other.place.line); if they are one person, join the entries")
        }
      }
      for email in person.emails.uniqued {
        if let other = emails.updateValue(person, forKey: email) {
          findings.error(
            .personTwice, at: person.place,
            "an address of \(quoted(person.handle)) already belongs to \(quoted(other.handle)) on "
              + "line \(other.place.line); if they are one person, join the entries")
        }
      }
    }
  }
}
