internal import ArgumentParser
internal import Governance
internal import Publishing

/// The command `hustings site new`.
struct SiteNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the start of a post, a page or the summary of an event.",
    discussion: """
      A post begins as a draft: 'site serve --drafts' shows it, and it is published once 'draft' is \
      taken out of its header.

      Examples:
        hustings site new post "What we learnt" --author ada --tags ginger,people
        hustings site new summary "Wrenmouth PTG summary" --event wrenmouth-2026
      """)

  /// What can be begun.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case post, page, summary
  }

  @Argument(help: "What to begin: post, page or summary.")
  var kind: Kind

  @Argument(help: "The title, which also names the file.")
  var title: String

  @Option(help: ArgumentHelp("The handle of who writes it.", valueName: "handle"))
  var author: String?

  @Option(help: ArgumentHelp("What it is about, with commas between.", valueName: "tags"))
  var tags: String?

  @Option(
    help: ArgumentHelp(
      "The event that a summary tells of; all summaries of one event share a page.",
      valueName: "event"))
  var event: String?

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace a file of this name.")
  var force = false

  @OptionGroup var place: CommunityArguments

  @OptionGroup var clock: ClockArguments

  func validate() throws {
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("a title has letters or digits, for it names the file")
    }
    if event != nil, kind != .summary { throw ValidationError("--event is for summaries") }
    if kind == .page, author != nil || tags != nil {
      throw ValidationError("--author and --tags are for posts and summaries; a page has neither")
    }
  }

  func run() throws {
    let community = try InputCommunity(place.community)
    let date = clock.instant.date
    let name = event ?? title.slug
    if kind == .summary, let objection = FileName.objection(to: name) {
      throw WorkFailure(message: "no event can be named \(quoted(name)): \(objection)")
    }
    let skeleton = TextSkeleton(
      skeletonKind(event: name), titled: title, on: date, by: author,
      tags: (tags ?? "").split(separator: ",").map { $0.trimmed },
      in: SiteIdentity(community.folder.community))
    if dryRun {
      try Terminal.standardOutput.write("\(skeleton.path)\n\n\(skeleton.text)")
      return
    }
    let writer = FolderWriter(root: place.community)
    try writer.write([(skeleton.path, Array(skeleton.text.utf8))], replacing: force)
    Terminal.standardError.write("wrote \(writer.onDisk(skeleton.path).printable)")
  }

  private func skeletonKind(event: String) -> TextSkeleton.Kind {
    switch kind {
    case .post: .post
    case .page: .page
    case .summary: .summary(event: event)
    }
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
