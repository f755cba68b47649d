import Foundation
import MessageReading
import Testing

/// `hustings election mail` on the sample community.
struct MailCommandTests {
  /// The sample with the addresses of a few voters.
  static func sample() throws -> Folder {
    let folder = try RunningFolder().folder
    let title = "handle,name,address,other addresses\n"
    let zoe = ",Zoë Müller,zoe@example.org,\n"
    try folder.write(
      title + "ada,Ada Marsh,ada@example.org,ada.marsh@example.org\n"
        + "yuki,Yuki Tanabe,yuki@example.org,\n" + zoe,
      to: ".hustings/elections/hyssop/tc/addresses.csv")
    try folder.write(
      title + "yuki,Yuki Tanabe,yuki@example.org,\n" + zoe,
      to: ".hustings/elections/hyssop/compass/addresses.csv")
    return folder
  }

  private static func mail(
    _ kind: String, _ contest: String = "hyssop", at time: String, _ more: [String] = [],
    in folder: Folder
  ) throws -> Program.Run {
    try Program.run(
      ["election", "mail", kind, contest, "--now", "\(time) 12:00 UTC"] + more, in: folder)
  }

  static let kinds = [
    ("season", "hyssop", "2026-02-10"), ("nominations-open", "hyssop", "2026-02-16"),
    ("nominations-last-days", "hyssop", "2026-02-27"), ("no-candidate", "hyssop", "2026-02-27"),
    ("nominations-closed", "hyssop", "2026-03-02"), ("campaign", "hyssop", "2026-03-02"),
    ("voting-open", "hyssop", "2026-03-13"), ("voting-last-days", "hyssop", "2026-03-20"),
    ("result", "ginger", "2025-09-20"),
  ]

  @Test("each kind says what it was found to say", arguments: kinds)
  func golden(kind: String, election: String, time: String) throws {
    let run = try Self.mail(kind, election, at: time, in: try Self.sample())
    #expect((run.status, run.errors) == (0, ""))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Golden.expect(run.output, is: "mail-\(kind)")
  }

  @Test func `each voter gets one message, about the contests of that voter`() throws {
    let folder = try Self.sample()
    let run = try Self.mail("voting-open", at: "2026-03-13", ["--format", "mbox"], in: folder)
    let messages = try ReadMessage.all(inMailbox: Array(run.output.utf8))
    #expect(
      try messages.map { try $0.recipient().address } == [
        "ada@example.org", "yuki@example.org", "zoe@example.org",
      ])
    #expect(messages.map { $0.text.contains("(compass)") } == [false, true, true])
    #expect(try messages.last?.recipient().name == "Zoë Müller")
    let one = try Self.mail("voting-open", "hyssop/compass", at: "2026-03-13", in: folder)
    #expect(one.output.contains("=== message 2 of 2 ==="))
    #expect(!one.output.contains("Technical Committee"))
  }

  @Test func `a message keeps its id, whatever the time, and others have others`() throws {
    let folder = try Self.sample()
    func ids(_ kind: String, _ time: String) throws -> [String] {
      let run = try Self.mail(kind, at: time, ["--format", "mbox"], in: folder)
      return try ReadMessage.all(inMailbox: Array(run.output.utf8)).map {
        try $0.header("Message-Id")
      }
    }
    let first = try ids("voting-open", "2026-03-13")
    #expect(try ids("voting-open", "2026-03-15") == first)
    #expect(Set(first + (try ids("voting-last-days", "2026-03-20"))).count == 6)
    #expect(first.allSatisfy { $0.hasSuffix("@halyard.example.org>") })
  }

  @Test func `files are for their owner, are not replaced, and none are written in a dry run`()
    throws
  {
    let folder = try Self.sample()
    let before = try folder.names()
    let options = ["--format", "eml", "--output", "out/mail"]
    let dry = try Self.mail("voting-open", at: "2026-03-13", options + ["--dry-run"], in: folder)
    #expect(dry.status == 0)
    #expect(dry.output.contains("would write out/mail/0001-"))
    #expect(dry.output.hasSuffix("would write 3 messages\n"))
    #expect(try folder.names() == before)

    let run = try Self.mail("voting-open", at: "2026-03-13", options, in: folder)
    #expect((run.status, run.output) == (0, "wrote 3 messages\n"))
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: folder.path(of: "out/mail")).sorted()
    #expect(names.count == 3)
    for name in names {
      #expect(name.wholeMatch(of: /000[123]-[0-9a-f]{12}\.eml/) != nil)
      let path = folder.path(of: "out/mail/\(name)")
      #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      _ = try ReadMessage(file: try folder.bytes(of: "out/mail/\(name)"))
    }
    #expect(try Self.mail("voting-open", at: "2026-03-13", options, in: folder).status == 2)
    let forced = try Self.mail("voting-open", at: "2026-03-13", options + ["--force"], in: folder)
    #expect(forced.status == 0)
    let other = try Self.mail(
      "voting-last-days", at: "2026-03-20", options + ["--force"], in: folder)
    #expect(other.status == 2)
    #expect(other.errors.contains("'out/mail' holds 3 other messages; nothing is written"))

    let mbox = ["--format", "mbox", "--output", "all.mbox"]
    #expect(try Self.mail("season", at: "2026-02-10", mbox, in: folder).status == 0)
    #expect(try ReadMessage.all(inMailbox: try folder.bytes(of: "all.mbox")).count == 1)
    let attributes = try manager.attributesOfItem(atPath: folder.path(of: "all.mbox"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Self.mail("season", at: "2026-02-10", mbox, in: folder).status == 2)
  }

  @Test(arguments: ["site/mail.mbox", "site", "./x/../site/a.mbox", "pages/a.mbox"])
  func `nothing is written where the site is published from`(path: String) throws {
    let folder = try Self.sample()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "pages"), withDestinationPath: "site/posts")
    let run = try Self.mail(
      "season", at: "2026-02-10", ["--format", "mbox", "--output", path], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("lies in the site, which is published"))
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: path)) || path == "site")
  }

  @Test(arguments: [
    ("season", "hyssop", "2026-02-20", "nominations have opened at"),
    ("nominations-open", "hyssop", "2026-02-10", "nominations open only at"),
    ("nominations-last-days", "hyssop", "2026-02-17", "nominations close only at"),
    ("nominations-closed", "hyssop", "2026-02-20", "nominations close only at"),
    ("nominations-closed", "hyssop", "2026-03-20", "voting has opened at"),
    ("campaign", "hyssop", "2026-03-11", "the campaign has closed at"),
    ("voting-open", "hyssop", "2026-03-01", "voting opens only at"),
    ("voting-open", "hyssop", "2026-03-24", "voting has closed at"),
    ("voting-last-days", "hyssop", "2026-03-14", "voting closes only at"),
    ("result", "ginger", "2025-09-10", "voting closes only at"),
  ])
  func `a message at the wrong moment is written, with a warning`(
    kind: String, election: String, time: String, warning: String
  ) throws {
    let run = try Self.mail(kind, election, at: time, in: try Self.sample())
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("warning: it is not the moment for this: \(warning)"))
    #expect(run.output.contains("Subject: "))
  }

  @Test func `what cannot be written is refused with what to do`() throws {
    let folder = try Self.sample()
    let none = try Self.mail("result", at: "2026-03-24", in: folder)
    #expect(none.status == 2)
    #expect(none.errors.contains("no result is on file; 'hustings publish hyssop' writes it"))
    try FileManager.default.removeItem(atPath: folder.path(of: ".hustings"))
    let unfrozen = try Self.mail("voting-open", at: "2026-03-13", in: folder)
    #expect(unfrozen.status == 2)
    #expect(unfrozen.errors.contains("'hustings roll build hyssop/tc' writes it"))
    let unneeded = try Self.mail("voting-open", "ginger/compass", at: "2025-09-10", in: folder)
    #expect((unneeded.status, unneeded.output) == (0, ""))
    #expect(unneeded.errors == "there is nobody to write to\n")
    let community = try folder.text(of: "community.yml")
    try folder.write(community.replacing("  announce: ", with: "  # "), to: "community.yml")
    let nowhere = try Self.mail("season", at: "2026-02-10", in: folder)
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("write 'announce: '"))
    try folder.write(community.replacing(/mail:\n(  .*\n)+/, with: ""), to: "community.yml")
    let nobody = try Self.mail("season", at: "2026-02-10", in: folder)
    #expect(nobody.status == 2)
    #expect(nobody.errors.contains("'mail: {from: Elections <elections@example.org>"))
    #expect(try Self.mail("greeting", at: "2026-02-10", in: folder).status == 64)
    #expect(
      try Self.mail("season", at: "2026-02-10", ["--format", "eml"], in: folder).status == 64)
  }

  @Test func `a community's own text takes the place of the one built in`() throws {
    let folder = try Self.sample()
    let path = "site/templates/mail/season.mustache"
    try folder.write(
      "Subject: {{election}} & more\n\n{{#contests}}{{id}} {{/contests}}\n", to: path)
    let run = try Self.mail("season", at: "2026-02-10", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Subject: Hyssop elections & more\n"))
    #expect(run.output.hasSuffix("\n\ntc compass logbook \n"))
    try folder.write("Subject: x\n\nuntil {{nomination-end}}\n", to: path)
    let mistyped = try Self.mail("season", at: "2026-02-10", in: folder)
    #expect(mistyped.status == 2)
    #expect(mistyped.output.isEmpty)
    #expect(
      mistyped.errors.hasPrefix(
        "\(path):3:7: error: there is no value 'nomination-end'; did you mean 'nominations-end'?"))
    let checked = try Program.run(["check"], in: folder)
    #expect(checked.status == 1)
    #expect((checked.output + checked.errors).contains("\(path):3:7: error: there is no value"))
    try FileManager.default.removeItem(atPath: folder.path(of: path))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: path), withDestinationPath: "/etc/passwd")
    let linked = try Self.mail("season", at: "2026-02-10", in: folder)
    #expect(linked.status == 2)
    #expect(linked.errors.contains("is a symbolic link"))
    try FileManager.default.removeItem(atPath: folder.path(of: "site/templates"))
    try folder.write(String(repeating: "x", count: 70_000), to: path)
    #expect(try Self.mail("season", at: "2026-02-10", in: folder).errors.contains("70000 bytes"))
  }
}
