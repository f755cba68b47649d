package import Governance
internal import Voting

/// The part of a recount page that the script works with.
struct RecountForm {
  let figures: RecountFigures

  /// A copy of at most so many bytes is shown at once; a longer one opens on demand.
  private static let mostBytesShown = 1 << 16

  var content: HTML {
    """
    \(introduction)
    <p><output id="recount-outcome" for="recount-text">Not counted: that takes a script, and your \
    browser runs none. Below is how to count without one.</output></p>
    <p id="recount-notes"></p>
    \(checks)
    <div id="recount-controls" class="recount-controls" hidden>
    <p><button type="button" id="recount-again">Count the text in the box</button></p>
    <p><label for="recount-file">Count a file of your own, such as the copy you saved</label> \
    <input type="file" id="recount-file"></p>
    </div>
    \(box)
    <script type="application/json" id="recount-published">\
    \(HTML(trusted: RecountPage.embedded(figures.json)))</script>

    """
  }

  private var introduction: HTML {
    let file = figures.file.file.rawValue
    let source: HTML = "<a href=\"\(file)\">\(file)</a>"
    let what: HTML =
      switch figures.file {
      case .ballots:
        """
        This page reads the published ballots (\(source)) in your browser, counts for every two \
        candidates who is preferred how often\(orderAndSeats), and compares each figure with the \
        published result.
        """
      case .pairs:
        """
        The rankings of this contest are not published, so their number and the matrix cannot be \
        counted again. This page reads the published pairwise matrix (\(source)) in your \
        browser\(orderAndSeats), and compares each figure with the published result.
        """
      }
    let limits: HTML =
      switch figures.declaration.counting.method {
      case .schulze: ""
      default:
        """
        <p>Order and seats by \(figures.declaration.counting.method.title) are not counted here; \
        <code>hustings verify</code> does that.</p>

        """
      }
    return """
      <p>\(what) Nothing is sent anywhere. Change something in the box and count again: the page \
      then says what differs.</p>
      \(limits)
      """
  }

  private var orderAndSeats: String {
    figures.declaration.counting.method == .schulze
      ? ", finds Schulze’s order and fills the seats" : ""
  }

  private var checks: HTML {
    """
    <div id="recount-table" class="scroll" role="region" aria-label="Figure by figure" tabindex="0" \
    hidden>
    <table>
    <caption>Figure by figure</caption>
    <thead><tr><th scope="col">Figure</th><th scope="col">Published</th>\
    <th scope="col">Counted here</th><th scope="col">Comparison</th></tr></thead>
    <tbody id="recount-checks"></tbody>
    </table>
    </div>
    """
  }

  // The parser of a page drops one line feed at the start of a box; here it drops ours.
  private var box: HTML {
    let text = figures.file.text
    let open = text.utf8.count <= Self.mostBytesShown ? " open" : ""
    return """
      <details class="recount-box"\(HTML(trusted: open))>
      <summary>The \(figures.file.noun)</summary>
      <p><label for="recount-text">Copy of \(figures.file.file.rawValue), which you may \
      change</label></p>
      <textarea id="recount-text" rows="16" spellcheck="false" autocomplete="off">
      \(text)</textarea>
      </details>
      """
  }
}

extension RecountPage {
  /// JSON that cannot end the element it stands in, nor begin a comment there.
  package static func embedded(_ json: JSONText) -> String {
    let pieces = json.text.utf8.split(
      separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return String(decoding: Array(pieces.joined(separator: "\\u003c".utf8)), as: UTF8.self)
  }
}
