@testable import Governance

/// A blog saved from a browser as plain text.
///
/// Posts stand one below the other, headings are lines that stand alone, bullets are `•`. It is
/// turned into Markdown line for line, so that positions stay true.
enum BlogText {
  /// Cuts the text before each line that is one of the titles; each post keeps its title's line.
  static func posts(in text: String, titles: [String]) -> [(title: String, markdown: String)] {
    var posts: [(title: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if titles.contains(String(line)), posts.last?.title != String(line) {
        posts.append((String(line), []))
      } else if !posts.isEmpty {
        posts[posts.count - 1].lines.append(line)
      }
    }
    return posts.map { ($0.title, markdown($0.lines)) }
  }

  private static func markdown(_ lines: [Substring]) -> String {
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      let above = index == 0 ? "" : lines[index - 1]
      let below = index + 1 < lines.count ? lines[index + 1] : ""
      let standsAlone = above.isEmpty && below.isEmpty
      if standsAlone, isHeading(line) {
        result.append("## " + line)
      } else if let bullet = line.firstIndex(of: "•"), line[..<bullet].allSatisfy({ $0 == " " }) {
        result.append(line[..<bullet].dropFirst(2) + "-" + line[line.index(after: bullet)...])
      } else if line.hasPrefix("  "), line.contains(". ") {
        result.append(String(line.dropFirst(2)))
      } else {
        result.append(String(line))
      }
    }
    return result.joined(separator: "\n")
  }

  /// A short line that begins with a capital and ends without a mark.
  private static func isHeading(_ line: Substring) -> Bool {
    guard let first = line.first, let last = line.last, line.count <= 70 else { return false }
    return first.isUppercase && !".,:;!?)".contains(last)
      || (first.isUppercase && last == ")" && line.contains("Days"))
  }
}
