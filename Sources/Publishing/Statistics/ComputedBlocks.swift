internal import Electorates
internal import Governance

/// What posts show in the place of fenced blocks such as `hustings commits-per-cycle project=compass`.
package struct ComputedBlocks: Sendable {
  let source: StatisticsSource

  /// Answers blocks with the figures of some pages.
  package init(of pages: StatisticsPages) { source = pages.source }

  /// Whether the words behind a fence ask for a computed block.
  package static func isComputed(_ info: String) -> Bool {
    info.unicodeScalars.split { $0.properties.isWhitespace }.first.map(String.init)
      == BlockWords.mark
  }

  /// What stands in the place of a block.
  ///
  /// - Parameters:
  ///   - info: all words behind the fence.
  ///   - page: the page that shows it, from which links lead.
  ///   - index: the number of the block on its page, so that no two have ids in common.
  /// - Returns: figures with their tables and links, or words on what is not there.
  /// - Throws: ``BlockProblem`` if the words ask for nothing that there is.
  package func html(
    of info: String, on page: SitePath, index: Int
  ) throws(BlockProblem) -> HTML {
    let words = try BlockWords(info)
    let block = BlockPlace(page: page, prefix: "block-\(index)-")
    let content: HTML
    switch try BlockKind(words) {
    case .commitsPerCycle: content = try commits(words, block)
    case .contributors: content = try contributors(words, block)
    case .compare: content = try comparison(words, block)
    case .result: content = try result(words, block)
    case .candidates: content = try candidates(words, block)
    case .timeline: content = try timeline(words, block)
    }
    return "<div class=\"computed\">\n\(content)</div>\n"
  }
}

/// Where a computed block stands.
struct BlockPlace {
  let page: SitePath
  /// What its ids begin with.
  let prefix: String

  /// A link to another page of the site.
  func link(_ target: SitePath, _ words: HTML) -> HTML {
    "<a href=\"\(page.link(to: target))\">\(words)</a>"
  }
}

extension BlockWords {
  /// The value of a parameter.
  func value(_ key: String) -> Word? { parameters.first { $0.key.text == key }?.value }
}
