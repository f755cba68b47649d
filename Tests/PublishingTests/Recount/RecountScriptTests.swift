import Foundation
import Publishing
import Testing
import Voting

// The script's counting is run by Node.js where there is one; what it does in a page is tested by
// Tests/Browser/site_recount.py.

struct RecountScriptTests {
  static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test func `the script is small and uses nothing that could run text`() {
    #expect(RecountScript.text.utf8.count < 10_000)
    for word in ["innerHTML", "eval(", "Function(", "document.write", "import ", "https:"] {
      #expect(!RecountScript.text.contains(word))
    }
  }

  @Test("the script agrees with the program, and with nothing else", .enabled(if: node != nil))
  func agreement() throws {
    let counted = try RecountPageTests.pages(0..<30)
    let others = try RecountPageTests.pages(60..<64, method: .minimax)
    let answer = try Self.run((counted + others).map(\.page.content))
    #expect(answer == "\(counted.count + others.count) agree\n")
  }

  /// Lets the script count pages, and pages in which something was changed.
  private static func run(_ pages: [HTML]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recount-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let parts = pages.map { RecountParts($0) }.map { ["data": $0.data, "text": $0.text] }
    try JSONEncoder().encode(parts).write(to: folder.appendingPathComponent("pages.json"))
    try RecountScript.text.write(
      to: folder.appendingPathComponent("recount.js"), atomically: true, encoding: .utf8)
    try driver.write(
      to: folder.appendingPathComponent("driver.js"), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: node ?? "")
    process.arguments = ["driver.js"]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let driver = #"""
    const fs = require("fs");
    require("./recount.js");
    const wrong = (text, data) => hustingsRecount.recount(text, data).checks
      .filter(check => !check.agrees);
    let agreed = 0;
    JSON.parse(fs.readFileSync("pages.json", "utf8")).forEach(({ data, text }, number) => {
      const read = () => JSON.parse(data);
      const say = what => console.log(`page ${number}: ${what}\n${data}\n${text}`);
      const found = wrong(text, read());
      if (found.length > 0) return say(JSON.stringify(found));
      const line = read().kind === "ballots" ? read().rules.candidates.join(" > ") + "\n" : "";
      if (line && !wrong(text + line, read()).length) return say("one more ballot is not noticed");
      const { published, rules } = read();
      for (const [name, change] of [
        ["pairwise", p => { p[0][1] += 1; }], ["ranking", p => { p.reverse(); p.push(["Zoe"]); }],
        ["elected", p => { p.push(["Zoe"]); }], ["reserves", p => { p.unshift(["Zoe"]); }],
        ["tied", p => { p.push(["Zoe"]); }], ["passedOver", p => { p.push(["Zoe"]); }],
      ]) {
        if (rules.method !== "schulze" && name !== "pairwise") continue;
        if (rules.candidates.length === 1 && ["pairwise", "ranking"].includes(name)) continue;
        const changed = { ...read(), published };
        const before = JSON.stringify(published[name]);
        change(published[name]);
        if (wrong(text, changed).length === 0) return say(`${name} may be anything`);
        published[name] = JSON.parse(before);
      }
      agreed += 1;
    });
    console.log(`${agreed} agree`);
    """#
}
