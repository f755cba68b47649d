import Randomness
import Testing

@testable import Governance

@Suite(.enabled(if: SharedData.isPresent, SharedData.absence))
struct RealStatementTests {
  @Test(arguments: [
    ("openstack/queens", 75, 0, 0), ("openstack/rocky", 76, 0, 0), ("kubernetes-2019", 11, 0, 6),
    ("kubernetes-2021", 13, 13, 0), ("nixos-2025", 24, 0, 24),
  ])
  func `every statement reads, in its dialect`(
    folder: String, count: Int, elekto: Int, bullets: Int
  ) {
    let read = RealStatements.read(below: folder)
    #expect(read.count == count)
    #expect(read.count { $0.0.dialect == .elekto } == elekto)
    #expect(read.count { $0.0.dialect == .bullets } == bullets)
    for (statement, problems) in read {
      #expect(statement.kind == .candidacy)
      #expect(statement.wordCount > 5)
      #expect(statement.path.contest?.isEmpty == false)
      #expect(statement.header.upperBound == statement.body.lowerBound)
      #expect(statement.body.upperBound == statement.bytes.count)
      #expect(problems.allSatisfy { $0.severity == .warning })
      #expect(Email.first(in: statement.handle.value) == nil)
      #expect(Email.first(in: statement.name.value) == nil)
    }
  }

  // Each row was compared with the file by eye. Files named after an address are found by its
  // beginning: real addresses stay out of this repository.
  @Test(arguments: [
    ("openstack/queens/Barbican/dave-mccowan.txt", "Dave McCowan", "dave-mccowan", nil),
    ("openstack/queens/Chef_OpenStack/sc`.txt", "sc`", "sc`", nil),
    ("openstack/queens/Congress/ekcs.txt", "Eric J. Kao", "ekcs", nil),
    ("openstack/queens/Glance/rosmaita.txt", "rosmaita", "rosmaita", nil),
    ("openstack/queens/Karbor/chenying.txt", "Chen Ying", "chenying", nil),
    ("openstack/queens/Mistral/rakhmerov.txt", "Renat Akhmerov", "rakhmerov", nil),
    ("openstack/queens/Octavia/johnsom.txt", "Michael Johnson", "johnsom", "Rackspace"),
    ("openstack/queens/OpenStackClient/dtroyer.txt", "Dean Troyer", "dtroyer", nil),
    ("openstack/queens/RefStack/hogepodge.txt", "Chris Hoge", "hogepodge", nil),
    ("openstack/queens/TC/cmurphy.txt", "Colleen Murphy", "cmurphy", "SUSE"),
    ("openstack/queens/TC/dhellmann.txt", "Doug", "dhellmann", "Red Hat"),
    ("openstack/queens/TC/ildikov.txt", "Ildikó", "ildikov", "OpenStack Foundation"),
    ("openstack/queens/TC/pabelanger.txt", "Paul Belanger", "pabelanger", "Red Hat"),
    ("openstack/rocky/Glance/jokke_.txt", "Erno jokke Kuvaja", "jokke_", nil),
    ("openstack/rocky/Nova/melwitt.txt", "melanie", "melwitt", nil),
    ("openstack/rocky/TC/cdent", "cdent", "cdent", nil),
    ("openstack/rocky/TC/gong.yongsheng", "Gong Yongsheng", "gongysh", "99cloud Inc."),
    ("openstack/rocky/TC/thierry", "Thierry Carrez", "ttx", nil),
    ("kubernetes-2019/krisnova.md", "Kris Nova", "krisnova", nil),
    ("kubernetes-2019/parispittman.md", "parispittman", "parispittman", "Google"),
    ("kubernetes-2019/vallerylancey.md", "Vallery Lancey", "vllry", "Lyft"),
    ("kubernetes-2021/candidate-justaugustus.md", "Stephen Augustus", "justaugustus", "Cisco"),
    ("kubernetes-2021/candidate-parispittman.md", "Paris Pittman", "parispittman", "Apple"),
    ("nixos-2025/GaetanLepage.md", "Gaétan Lepage", "GaetanLepage", nil),
    ("nixos-2025/JulienMalka.md", "Julien Malka", "JulienMalka", nil),
    ("nixos-2025/aanderse.md", "Aaron Andersen", "aanderse", "tvbeat"),
    ("nixos-2025/niklaskorz.md", "Niklas Korz", "niklaskorz", "alugha GmbH"),
    ("nixos-2025/pluiedev.md", "Leah Amelia \"pluie\" Chen", "pluiedev", nil),
    ("nixos-2025/samueldr.md", "Samuel Dionne-Riel", "samueldr", "Cyberus Technology GmbH"),
  ])
  func `name, handle and employer are what the file says`(
    path: String, name: String, handle: String, employer: String?
  ) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let (statement, _) = try #require(
      RealStatements.read(below: folder).first { $0.0.path.path.hasPrefix("candidacies/" + path) })
    #expect(statement.name.value == name)
    #expect(statement.handle.value == handle)
    #expect(statement.affiliation?.value == employer)
  }

  @Test(arguments: ["queens", "rocky"])
  func `a name read from a text is the name that officials recorded`(series: String) {
    var entries: [OpenStackResults.Entry] = []
    for file in SharedData.files(below: "candidacies/openstack/results/\(series)") {
      entries += OpenStackResults(String(decoding: file.bytes, as: UTF8.self)).candidates
    }
    var compared = 0
    for (statement, _) in RealStatements.read(below: "openstack/\(series)")
    where statement.name.source != .fileName {
      let file = statement.path.path.split(separator: "/").last.map(String.init)
      guard
        let entry = entries.first(where: {
          $0.fileName == file && $0.project == statement.path.contest
        })
      else { continue }
      compared += 1
      let recorded = Self.words(entry.fullName + " " + entry.nick + " " + statement.path.stem)
      let read = Self.words(statement.name.value)
      let isSame = read.contains { word in
        recorded.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
      }
      #expect(
        isSame || Self.shortForms.contains(statement.name.value),
        "\(statement.path.stem): '\(statement.name.value)'")
    }
    #expect(compared >= 55)
  }

  // Checked by hand: short forms and accents that the officials' list does not have.
  private static let shortForms: Set<String> = ["Toni", "Tom", "Ildikó"]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 1 }
  }

  @Test("mutated statements never crash the reader", arguments: 0..<8 as Range<UInt64>)
  func survives(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for (statement, _) in RealStatements.read(below: "openstack/rocky").shuffled(using: &random)
      .prefix(25)
    {
      var bytes = statement.bytes
      for _ in 0..<20 where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          bytes.removeSubrange(place..<min(place + 30, bytes.count))
        }
      }
      let (read, _) = Statement.reading(bytes, path: statement.path)
      #expect(read.bytes == bytes)
      #expect(read.body.upperBound == bytes.count)
    }
  }
}
