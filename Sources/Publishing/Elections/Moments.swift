internal import Governance

extension Instant {
  /// The moment in UTC, readable for programs.
  var html: HTML { "<time datetime=\"\(timestamp)\">\(utcText)</time>" }

  /// The moment in UTC and anywhere on Earth.
  var inBothZones: HTML { "\(html), that is \(anywhereOnEarth)" }

  /// The moment in AoE.
  var anywhereOnEarth: HTML {
    "<time datetime=\"\(timestamp)\">\(anywhereOnEarthText)</time>"
  }

  /// The moment in AoE as something opens: midnight is named after the day that begins.
  var openingAnywhereOnEarth: HTML {
    guard anywhereOnEarthText.hasPrefix("end of") else { return anywhereOnEarth }
    let day = advanced(bySeconds: -12 * 3_600).date.description
    return "<time datetime=\"\(timestamp)\">start of \(day) AoE</time>"
  }

  /// The day in UTC, readable for programs.
  var day: HTML { "<time datetime=\"\(date.description)\">\(date.description)</time>" }

  /// What AoE means; once on each page that has such times.
  static let zoneNote: HTML = """
    <p class="note">AoE is <em>anywhere on Earth</em>: a day ends when it has ended everywhere, \
    that is at 12:00 UTC on the next day.</p>

    """
}

/// A coloured word on the state of something; the word says all, the colour only helps.
struct Badge {
  enum Kind: String { case now, past, next, seat, reserve, capped, tied, differs, agrees, unknown }

  let kind: Kind
  let text: String

  var html: HTML { "<span class=\"badge \(kind.rawValue)\">\(text)</span>" }
}

extension Phase {
  /// The phase in a few words.
  var words: String {
    switch self {
    case .beforeNominations: "before nominations"
    case .nominations: "nominations are open"
    case .campaign: "campaign"
    case .beforeVoting: "before voting"
    case .voting: "voting is open"
    case .counting: "counting"
    case .complaints: "the result can be challenged"
    case .closed: "closed"
    }
  }

  var badge: HTML { Badge(kind: self == .closed ? .past : .now, text: words).html }

  /// The phase in a sentence for the election's page.
  var sentence: String {
    switch self {
    case .beforeNominations: "Nominations are not open yet."
    case .nominations: "Nominations are open."
    case .campaign: "Nominations are over. Candidates answer questions."
    case .beforeVoting: "Nominations are over, and voting is not open yet."
    case .voting: "Voting is open."
    case .counting: "Voting is over. The ballots are being counted."
    case .complaints: "Voting is over. The result can be challenged."
    case .closed: "The election is over."
    }
  }
}
