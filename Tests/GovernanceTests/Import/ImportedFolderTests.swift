import Testing

@testable import Governance

struct ImportedFolderTests {
  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [
      ("openstack", NominationImport.Layout.openstack), ("kubernetes-2019", .elekto),
      ("kubernetes-2021", .elekto), ("nixos-2025", .nixos),
    ])
  func `an imported folder lacks only what the import said the source does not declare`(
    folder: String, layout: NominationImport.Layout
  ) {
    let base = "candidacies/\(folder)"
    let sources = SharedData.files(below: base).map { file in
      NominationImport.File(
        path: String(file.path.dropFirst(base.count + 1)), bytes: file.bytes)
    }
    let imported = NominationImport(
      sources, layout: layout, election: "test", contest: "council")
    let files = (imported.files + [imported.communityFile(name: "Imported")]).map {
      SourceFile(path: $0.path, bytes: $0.bytes)
    }
    var findings = Findings()
    let read = CommunityFolder.reading(files, findings: &findings)
    if let read { findings.append(CheckedFolder(read).findings()) }
    #expect(read != nil)
    let codes = Set(findings.sorted.filter { $0.severity == .error }.map(\.code))
    #expect(codes.isSubset(of: [.missingField, .undeclaredRule]))
  }
}
