import Foundation
import Governance
import Randomness
import Testing

/// No byte of an archive can change unseen.
@Suite(.enabled(if: Tool.signs, "no ssh-keygen here"))
struct ChangedByteTests {
  /// All files of a community with a signed archive, with every ranking and a roll; made once.
  private static let made = Result { () throws -> [String: [UInt8]] in
    var community = SmallCommunity()
    community.signatures = 2
    community.seats = 1
    community.candidates.removeLast()
    let folder = try community.folder()
    try folder.write("Ada Marsh > Ben Okoye * 19\nBen Okoye * 12\n", to: "ballots.cvotes")
    try folder.makeKeys()
    #expect(try folder.importBallots().status == 0)
    #expect(try folder.publish().status == 0)
    for official in SmallCommunity.officials {
      _ = try folder.hustings("certify", SmallCommunity.contest, "--sign", "\(official).key")
    }
    let run = try folder.verify()
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    return folder.files(hidden: true)
  }

  /// The archive in a folder of its own, and its files by path.
  private static func archive() throws -> (folder: Folder, files: [String: [UInt8]]) {
    let folder = try Folder()
    for (name, bytes) in try made.get() { try folder.write(bytes, to: name) }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path(of: "pia.key"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path(of: "tam.key"))
    let files = folder.files(below: SmallCommunity.place)
    #expect(files.count == 11)
    return (folder, files)
  }

  /// Thirty places in each file, and the others where the bytes are.
  private static func places(
    _ files: [String: [UInt8]], count: Int, least: Int, seed: UInt64
  ) -> [(file: String, byte: Int, mask: UInt8)] {
    var random = RepeatableRandom(seed: seed)
    let names = files.keys.sorted()
    let all = names.flatMap { name in (0..<(files[name]?.count ?? 0)).map { (name, $0) } }
    var places = names.flatMap { name in
      (0..<least).map { _ in (name, Int.random(in: 0..<(files[name]?.count ?? 1), using: &random)) }
    }
    while places.count < count { places.append(all[Int.random(in: 0..<all.count, using: &random)]) }
    return places.map { ($0.0, $0.1, UInt8.random(in: 1...255, using: &random)) }
  }

  /// Whether problems name a file; the list of digests can also be given away by what it lists.
  private static func names(_ file: String, in problems: [String]) -> Bool {
    problems.contains { $0.contains(file) || (file == "SHA256SUMS" && $0.contains("listed is")) }
  }

  /// Signatures cover the list of digests, so without looking at them every other change is found.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `each of two hundred and fifty changed bytes is found, and its file is named`(
    seed: UInt64
  ) throws {
    let (folder, files) = try Self.archive()
    var tried: [String: Int] = [:]
    for place in Self.places(files, count: 250, least: 8, seed: seed) {
      var changed = files
      changed[place.file]?[place.byte] ^= place.mask
      let problems: [String]
      if place.file.hasPrefix("signatures/") {
        let path = SmallCommunity.place + "/" + place.file
        try folder.write(changed[place.file] ?? [], to: path)
        problems = [try folder.verify().output]
        try folder.write(files[place.file] ?? [], to: path)
      } else {
        problems = ArchiveReview(changed).problems
      }
      #expect(Self.names(place.file, in: problems), "\(place): \(problems)")
      tried[place.file, default: 0] += 1
    }
    #expect(tried.count == files.count)
    #expect(tried.values.allSatisfy { $0 >= 8 })
    #expect(tried.values.reduce(0, +) == 250)
  }

  @Test func `the built program finds changed bytes in every file, too`() throws {
    let (folder, files) = try Self.archive()
    for place in Self.places(files, count: 40, least: 3, seed: 9) {
      let path = SmallCommunity.place + "/" + place.file
      var changed = files[place.file] ?? []
      changed[place.byte] ^= place.mask
      try folder.write(changed, to: path)
      let run = try folder.verify()
      #expect(run.status == 1, "\(place): \(run.output)\(run.errors)")
      #expect(Self.names(place.file, in: [run.output]), "\(place): \(run.output)")
      try folder.write(files[place.file] ?? [], to: path)
    }
    #expect(try folder.verify().status == 0)
  }

  @Test func `a byte more, a byte less and a missing file are found, whichever it is`() throws {
    let (folder, files) = try Self.archive()
    for name in files.keys.sorted() {
      let (path, bytes) = (SmallCommunity.place + "/" + name, files[name] ?? [])
      for changed in [bytes + [0x0A], Array(bytes.dropLast())] {
        try folder.write(changed, to: path)
        let run = try folder.verify()
        #expect(run.status == 1, "\(name): \(run.output)\(run.errors)")
        #expect(run.output.contains(name), "\(run.output)")
      }
      try FileManager.default.removeItem(atPath: folder.path(of: path))
      let run = try folder.verify()
      #expect(run.status == 1, "\(name): \(run.output)\(run.errors)")
      #expect(run.output.contains(name) || run.output.contains("not certified: 1 of the 2"))
      try folder.write(bytes, to: path)
    }
  }

  @Test func `two files that change places are found, and so is one too many`() throws {
    let (folder, files) = try Self.archive()
    let names = files.keys.sorted()
    for (name, other) in zip(names, names.dropFirst()) {
      var swapped = files
      swapped[name] = files[other]
      swapped[other] = files[name]
      for file in [name, other] {
        try folder.write(swapped[file] ?? [], to: SmallCommunity.place + "/" + file)
      }
      let run = try folder.verify()
      #expect(run.status == 1, "\(name) and \(other): \(run.output)\(run.errors)")
      #expect(run.output.contains(name), "\(run.output)")
      for file in [name, other] {
        try folder.write(files[file] ?? [], to: SmallCommunity.place + "/" + file)
      }
    }
    try folder.write(",A\nA,\n", to: SmallCommunity.place + "/pairwise.csv")
    let run = try folder.verify()
    #expect(run.status == 1)
    #expect(run.output.contains("pairwise.csv is not listed in SHA256SUMS"))
  }

  @Test(arguments: ["another archive", "another namespace", "another key"])
  func `a signature that was made for something else does not count`(kind: String) throws {
    let (folder, _) = try Self.archive()
    let target = SmallCommunity.place + "/signatures/pia.sig"
    let sums = SmallCommunity.place + "/SHA256SUMS"
    let (source, namespace, key) =
      switch kind {
      case "another archive": ("other", "hustings-archive", "pia.key")
      case "another namespace": (sums, "file", "pia.key")
      default: (sums, "hustings-archive", "tam.key")
      }
    try folder.write("0000  result.json\n", to: "other")
    let signed = try Program.shell(
      "ssh-keygen -q -Y sign -n \(namespace) -f \(key) < \(source) > \(target)", in: folder)
    #expect(signed.status == 0, "\(signed.errors)")
    let run = try folder.verify()
    #expect(run.status == 1)
    #expect(
      run.output.contains("signatures/pia.sig does not fit SHA256SUMS and the key of 'pia'"),
      "\(run.output)")
  }

  @Test func `a file that archives do not know changes nothing`() throws {
    let (folder, _) = try Self.archive()
    try folder.write("a note", to: SmallCommunity.place + "/notes.txt")
    #expect(try folder.verify().status == 0)
  }
}
