internal import GitHistory
package import Governance

extension Activity {
  /// Those whom a text may mean: the person with this handle or address or, failing that, everybody
  /// with this name, or who wrote the commit with this id, of which seven digits are enough.
  package func contributors(named text: String, people: People) -> [Int] {
    let all = contributors.all
    if let person = people[text] ?? Email(text).flatMap({ people[$0] }) {
      return all.indices.filter { all[$0].person?.handle == person.handle }
    }
    let plain = text.lowercased()
    let addressed = all.indices.filter { all[$0].evidence == .address(plain) }
    if !addressed.isEmpty { return addressed }
    let named = all.indices.filter { number in
      all[number].name.lowercased() == plain
        || all[number].signatures.contains {
          $0.name.lowercased() == plain || $0.email.text.lowercased() == plain
        }
    }
    return named.isEmpty ? authors(ofCommit: plain) : named
  }

  private func authors(ofCommit text: String) -> [Int] {
    let digits = text.split(separator: "@").last.map(String.init) ?? text
    guard digits.utf8.count >= 7,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return [] }
    let authors = entries.filter { id(of: $0).description.hasPrefix(digits) }
      .map { Int($0.author) }
    return Set(authors).sorted()
  }
}
