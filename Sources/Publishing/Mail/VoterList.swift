internal import BallotFormats
package import Governance

/// Those on a frozen roll, with the addresses to which their invitations go.
package struct VoterList: Sendable {
  /// Somebody who may vote.
  struct Voter: Hashable, Sendable {
    /// The handle; may be empty.
    let handle: String
    /// The name; may be empty.
    let name: String
    /// The address.
    let address: MailAddress
    /// Where it is written.
    let place: Place

    /// What makes lines of several rolls one person: the handle, or else the address.
    var key: String {
      handle.isEmpty ? "address \(address.text.lowercased())" : "handle \(handle.lowercased())"
    }
  }

  /// The contest.
  let contest: String
  /// The voters whose address can be used, in the order of the file.
  let voters: [Voter]

  /// Reads a table with the columns `handle`, `name` and `address`.
  ///
  /// An address that cannot be used is noted, and does not keep the others from being read.
  package static func reading(
    _ file: SourceFile, of contest: Contest, findings: inout Findings
  ) -> VoterList? {
    let (rows, problems) = CSVTable.rows(file.bytes.span)
    for problem in problems {
      findings.error(
        .listRow, at: Place(file: file.path, line: problem.line, column: problem.column),
        "the line cannot be read: \(problem.message)")
    }
    let titles = (rows.first?.fields ?? []).map { $0.lowercased() }
    guard let address = titles.firstIndex(of: "address") else {
      findings.error(
        .listRow, at: Place(file: file.path),
        "the first line has no column 'address'; 'hustings roll build' writes the file")
      return nil
    }
    let voters = rows.dropFirst().compactMap { row -> Voter? in
      func field(_ column: Int?) -> String {
        column.flatMap { row.fields.indices.contains($0) ? row.fields[$0] : nil } ?? ""
      }
      let (handle, name) = (
        field(titles.firstIndex(of: "handle")), field(titles.firstIndex(of: "name"))
      )
      let place = Place(file: file.path, line: row.line)
      do throws(MailAddress.Refusal) {
        let address = try MailAddress(field(address))
        return Voter(handle: handle, name: name, address: address, place: place)
      } catch {
        let title = handle.isEmpty ? name : handle
        let person = title.isEmpty ? "this voter" : quoted(title)
        findings.error(
          .listRow, at: place,
          "the address of \(person) is not written to: \(error.reason); give a safe one in "
            + "people.yml and build the roll again")
        return nil
      }
    }
    return VoterList(contest: contest.id, voters: voters)
  }
}
