import FoundationEssentials
import Markup
import Testing

/// The texts that are not part of the repository.
enum SharedTexts {
  static let folder = ProcessInfo.processInfo.environment["HUSTINGS_SHARED"] ?? "../shared"
  static let isThere = FileManager.default.fileExists(atPath: folder + "/data")

  /// The files below a folder in a fixed order.
  static func files(below path: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/" + path)
    let texts = names.filter { name in
      let isOther = [".yaml", ".csv", ".placeholder"].contains(where: name.hasSuffix)
      return !isOther && FileManager.default.contents(atPath: "\(folder)/\(path)/\(name)") != nil
    }
    return texts.sorted().map { path + "/" + $0 }
  }

  static func document(_ file: String, limits: MarkupLimits) throws -> Document {
    let bytes = try bytes(of: file)
    return try Document(reading: bytes.span, limits: limits)
  }

  static func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try #require(FileManager.default.contents(atPath: folder + "/" + file)))
  }
}

@Suite(.enabled(if: SharedTexts.isThere, "set HUSTINGS_SHARED to the folder of shared texts"))
struct `Texts of others` {
  @Test(arguments: [("data/candidacies", 200), ("data/summaries", 10)])
  func `real texts become clean HTML that keeps their words`(path: String, atLeast: Int) throws {
    let files = try SharedTexts.files(below: path)
    #expect(files.count >= atLeast)
    for file in files {
      let document = try SharedTexts.document(file, limits: .statement)
      let html = HTMLRenderer(.statement(idPrefix: "x-")).html(of: document).text
      #expect(HTMLAudit.complaints(about: html, idPrefix: "x-") == [], "\(file)")
      for sign in ["<script", "javascript:", "style=", "onload=", "onerror=", "onclick="] {
        #expect(!html.lowercased().contains(sign), "\(file)")
      }
      #expect(document.wordCount > 0, "\(file)")
    }
  }

  @Test func `words agree with wc on plain prose`() throws {
    for file in try SharedTexts.files(below: "data/candidacies/openstack/rocky") {
      let document = try SharedTexts.document(file, limits: .statement)
      let runs = try SharedTexts.bytes(of: file)
        .split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
      #expect(document.wordCount <= runs, "\(file)")
      #expect(document.wordCount * 100 >= runs * 88, "\(file): \(document.wordCount) of \(runs)")
    }
  }

  @Test(arguments: [MarkupLimits.statement, .post])
  func `hostile texts end in a message or in clean HTML`(limits: MarkupLimits) throws {
    let files = try SharedTexts.files(below: "hostile/markdown")
    #expect(files.count >= 90)
    var refused = 0
    for file in files {
      guard let document = try? SharedTexts.document(file, limits: limits) else {
        refused += 1
        continue
      }
      let html = HTMLRenderer(.statement(idPrefix: "x-")).html(of: document).text
      #expect(HTMLAudit.complaints(about: html, idPrefix: "x-") == [], "\(file)")
    }
    #expect(refused > 20 && refused < files.count)
  }
}
