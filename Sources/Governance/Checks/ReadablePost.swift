/// Posts of the site, where they were read, have a date, a header that closes, and a text.
enum ReadablePost {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for file in input.folder.posts { _ = Post.reading(file, findings: &findings) }
  }
}
