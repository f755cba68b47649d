import Foundation
import Testing

/// What a power cut would leave: only what was forced to the disk.
@Suite(.enabled(if: Tool.compiles && SharedData.isHere, "no cc, or no shared data"))
struct PowerCutTests {
  @Test func `every published file is on the disk before it has its name`() throws {
    let folder = try SmallCommunity().folder()
    let image = try Folder()
    let built = try Program.shell(
      "cc -shared -fPIC -o '\(image.path)/powercut.so' '\(SharedData.powerCut)' -ldl", in: image)
    #expect(built.status == 0, "\(built.errors)")
    let environment = [
      "LD_PRELOAD": image.path(of: "powercut.so"), "PC_ROOT": folder.path, "PC_IMAGE": image.path,
    ]
    for arguments in [
      ["ballots", "import", SmallCommunity.contest, "ballots.cvotes"],
      ["publish", SmallCommunity.contest, "--now", Folder.now],
    ] {
      let run = try Program.run(arguments, in: folder, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
    }
    let published = folder.files(below: SmallCommunity.place)
    #expect(published.count == 8)
    let durable = image.files(hidden: true)
    for (name, bytes) in published {
      // The image names a file by its path when it was forced: its own temporary one, in the copy.
      let forced = durable.filter { $0.key.contains(".council.") && $0.key.contains("%\(name).") }
      #expect(forced.values.contains(bytes), "\(name): \(durable.keys.sorted())")
      #expect(forced.keys.allSatisfy { $0.hasSuffix(".tmp") })
    }
  }
}
