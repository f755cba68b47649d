import Foundation
import MessageReading
import Testing

/// Hostile addresses, names, subjects and texts end in a clear error or in harmless messages.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.absence)))
struct HostileMailTests {
  private static let headers = [
    "From", "To", "Subject", "Date", "Message-Id", "Auto-Submitted", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
  ]

  /// Runs both formats and expects messages, if any, of the usual shape to the expected people.
  private static func expectSound(
    _ kind: String, to allowed: Set<String>, in folder: Folder, alsoAsFiles: Bool = false
  ) throws -> Program.Run {
    let command = ["election", "mail", kind, "hyssop", "--now", "2026-03-13 12:00 UTC"]
    let run = try Program.run(command + ["--format", "mbox"], in: folder)
    #expect([0, 1, 2].contains(run.status), "\(run.status): \(run.errors)")
    #expect(run.status != 2 || run.errors.contains("error: "))
    var messages =
      run.output.isEmpty ? [] : try ReadMessage.all(inMailbox: Array(run.output.utf8))
    if alsoAsFiles {
      let files = try Program.run(
        command + ["--format", "eml", "--output", "out"], in: folder)
      #expect(files.status == run.status)
      for name in try folder.names(in: "out") {
        messages.append(try ReadMessage(file: try folder.bytes(of: "out/\(name)")))
      }
      let preview = try Program.run(command, in: folder)
      #expect(preview.status == run.status)
      #expect(!preview.output.unicodeScalars.contains(where: steers))
    }
    for message in messages {
      #expect(message.headers.map(\.name) == headers)
      #expect(allowed.contains(try message.recipient().address))
      #expect(try message.header("From") == "Halyard elections <elections@example.org>")
    }
    #expect(!run.errors.unicodeScalars.contains(where: steers))
    return run
  }

  /// Whether a character could steer a terminal; line feeds and joiners may stand in any text.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    !"\n\u{200C}\u{200D}".unicodeScalars.contains(scalar)
      && [.control, .format].contains(scalar.properties.generalCategory)
  }

  private static func csv(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The text as a YAML scalar in quotation marks.
  private static func yaml(_ text: String) -> String {
    var scalar = "\""
    for unit in text.unicodeScalars {
      switch unit {
      case "a"..."z", "A"..."Z", "0"..."9", " ": scalar.unicodeScalars.append(unit)
      default:
        let digits = String(unit.value, radix: 16)
        scalar += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return scalar + "\""
  }

  /// The sample with a voter for each hostile file.
  private static func folder(voters row: (Int, String) -> [String]) throws -> Folder {
    let folder = try MailCommandTests.sample()
    var rows = [["handle", "name", "address"], ["ada", "Ada", "ada@example.org"]]
    for (index, path) in SharedData.hostile("email").enumerated() {
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      rows.append(row(index, text))
    }
    let table = rows.map { $0.map(csv).joined(separator: ",") + "\n" }.joined()
    for contest in ["tc", "compass"] {
      try folder.write(table, to: ".hustings/elections/hyssop/\(contest)/addresses.csv")
    }
    return folder
  }

  /// An address with its domain in small letters, as it is written to; the collection has a capital one.
  private static func folded(_ address: String) -> String {
    let parts = address.split(separator: "@", maxSplits: 1).map(String.init)
    return parts.count == 2 ? "\(parts[0])@\(parts[1].lowercased())" : address
  }

  @Test func `a hostile address is refused with its place, and the others are written to`() throws {
    var (safe, refused) = (Set(["ada@example.org"]), [String]())
    let folder = try Self.folder { index, text in
      if text.wholeMatch(of: /[A-Za-z0-9.+]+@([A-Za-z0-9]{1,63}\.)+[A-Za-z]+/) != nil {
        safe.insert(Self.folded(text))
      } else {
        refused.append("h\(index)")
      }
      return ["h\(index)", "", text]
    }
    let run = try Self.expectSound("voting-open", to: safe, in: folder, alsoAsFiles: true)
    #expect(run.status == 1)
    #expect(refused.count > 5)
    for handle in refused {
      #expect(
        run.errors.contains(
          #/tc\/addresses\.csv:\d+:1: error: the address of '(\w+)' is not written to/#)
          && run.errors.contains("the address of '\(handle)' is not written to: "))
    }
    let messages = try ReadMessage.all(inMailbox: Array(run.output.utf8))
    #expect(Set(try messages.map { try $0.recipient().address }) == safe)
    #expect(messages.count == safe.count)
  }

  @Test func `a hostile name stays the name of one recipient`() throws {
    let folder = try Self.folder { ["h\($0)", $1, "h\($0)@example.org"] }
    let allowed = (0..<SharedData.hostile("email").count).map { "h\($0)@example.org" }
    let run = try Self.expectSound(
      "voting-open", to: Set(allowed + ["ada@example.org"]), in: folder, alsoAsFiles: true)
    #expect(run.status == 0, "\(run.errors)")
    let messages = try ReadMessage.all(inMailbox: Array(run.output.utf8))
    #expect(messages.count == allowed.count + 1)
  }

  @Test(arguments: SharedData.hostile("email"))
  func `a hostile community, election or title stays within its line`(path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let folder = try MailCommandTests.sample()
    let election = try folder.text(of: "elections/hyssop/election.yml")
    try folder.write(
      election.replacing("name: Hyssop elections", with: "name: \(Self.yaml(text))")
        .replacing("title: Technical Committee", with: "title: \(Self.yaml(text))"),
      to: "elections/hyssop/election.yml")
    let community = try folder.text(of: "community.yml")
    try folder.write(
      community.replacing("name: Halyard\n", with: "name: \(Self.yaml(text))\n"),
      to: "community.yml")
    _ = try Self.expectSound(
      "season", to: ["halyard-discuss@example.org"], in: folder)
  }

  @Test(arguments: SharedData.hostile("email"))
  func `a hostile template ends in an error with its place, or a harmless message`(
    path: String
  ) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let folder = try MailCommandTests.sample()
    let template = "site/templates/mail/season.mustache"
    for content in ["Subject: \(text)\n\nHello.\n", "Subject: Hello\n\n\(text)\nend\n", text] {
      try folder.write(content, to: template)
      let run = try Self.expectSound("season", to: ["halyard-discuss@example.org"], in: folder)
      if run.status == 2 { #expect(run.errors.contains("\(template):")) }
    }
  }

  @Test(arguments: SharedData.hostile("email"))
  func `a hostile address in community.yml is an error of that file`(path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let folder = try MailCommandTests.sample()
    let community = try folder.text(of: "community.yml")
    try folder.write(
      community.replacing("halyard-discuss@example.org", with: Self.yaml(text)), to: "community.yml"
    )
    let run = try Self.expectSound(
      "season", to: [text, Self.folded(text)], in: folder)
    if run.status == 2 {
      let check = try Program.run(["check"], in: folder)
      #expect(check.output.contains("community.yml:"))
    }
  }
}

extension Folder {
  /// The names of the files in a folder below, if there is one.
  fileprivate func names(in name: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path(of: name)) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path(of: name)).sorted()
  }
}
