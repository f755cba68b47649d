/// The list of a community's members, by handle or by address.
package struct MemberList: Hashable, Sendable {
  /// The handles, in lower case.
  package let handles: Set<String>
  /// The addresses, in lower case; never published.
  package let addresses: Set<String>

  /// Reads a table with a column `handle`, `email`, or both.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> MemberList? {
    let table = ListTable(file, findings: &findings)
    guard table.has("handle") || table.has("email") else {
      _ = table.columns(["handle"], findings: &findings)
      return nil
    }
    func all(_ column: String) -> Set<String> {
      Set(table.rows.compactMap { table.field(column, of: $0)?.lowercased() })
    }
    return MemberList(handles: all("handle"), addresses: all("email"))
  }

  /// Whether somebody with these handles and addresses is a member.
  package func contains(handles: [String], addresses: [String]) -> Bool {
    handles.contains { self.handles.contains($0.lowercased()) }
      || addresses.contains { self.addresses.contains($0.lowercased()) }
  }
}
