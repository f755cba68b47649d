// The dates are computed backwards from the release: voting closes at the last moment that the charters
// and the rhythm allow, and what comes before ends where the next part begins. So an election comes
// as late as it may, which is when the record of the cycle is most complete.

/// The timeline that charters and a release leave to an election.
package struct TimelineProposal: Sendable {
  /// A part with what decided its length.
  package struct Part: Sendable {
    /// Which part it is.
    package let part: Timeline.Part
    /// When it happens.
    package let window: Window
    /// The longest least length that a charter states, and the charter's body.
    package let demand: (least: Length, body: String)?
  }

  /// The parts in the order of time.
  package let parts: [Part]
  /// When those elected begin to serve.
  package let release: Instant
  /// The longest distance that a charter demands, and the charter's body.
  package let distance: (length: Length, body: String)?
  /// When the parts may open and close.
  package let rhythm: OpeningRhythm

  /// How long a part lasts for which no charter states a length, in days.
  static let usualDays = 7

  /// Computes the dates; there are none if they would not lie in the years 1 to 9998, in which times
  /// are written.
  ///
  /// - Parameters:
  ///   - release: when those elected begin to serve.
  ///   - charters: those of the bodies concerned, the committees' first.
  package init?(before release: Instant, charters: [Charter]) {
    self.init(before: release, charters: charters, rhythm: OpeningRhythm(of: charters))
  }

  private init?(before release: Instant, charters: [Charter], rhythm: OpeningRhythm) {
    guard Self.writable.contains(release) else { return nil }
    self.release = release
    self.rhythm = rhythm
    distance = Self.longest(charters) { $0.beforeRelease }.map { ($0.least, $0.body) }
    let latest = release.advanced(bySeconds: -(distance?.length.seconds ?? 0))
    let close = rhythm.last(upTo: latest)
    var parts: [Part] = []
    var end = close
    for part in [Timeline.Part.voting, .campaign, .nominations] {
      let demand = Self.longest(charters) { $0.leastLengths[part] }
      if part == .campaign, demand == nil { continue }
      let start = end.advanced(bySeconds: -Self.length(demand, rhythm))
      parts.insert(Part(part: part, window: Window(from: start, to: end), demand: demand), at: 0)
      end = start
    }
    let demand = Self.longest(charters) { $0.leastLengths[.complaints] }
    let last = close.advanced(bySeconds: Self.length(demand, rhythm))
    parts.append(
      Part(part: .complaints, window: Window(from: close, to: last), demand: demand))
    guard Self.writable.contains(end), Self.writable.contains(last) else { return nil }
    self.parts = parts
    self.charters = charters
  }

  private let charters: [Charter]

  /// The same dates without the weekday.
  var unroundedToWeekday: TimelineProposal? {
    TimelineProposal(before: release, charters: charters, rhythm: rhythm.daily)
  }

  /// When a part happens, if it does.
  package subscript(part: Timeline.Part) -> Window? { parts.first { $0.part == part }?.window }

  /// When nominations open.
  package var start: Instant { parts.first?.window.start ?? release }

  /// When voting closes.
  package var votingEnd: Instant { self[.voting]?.end ?? release }

  private static let writable: Window = {
    // A year to spare at either end, because AoE and UTC name different days.
    let (first, last) = (CivilDate(daysSinceEpoch: -719_162), CivilDate(daysSinceEpoch: 2_932_531))
    return Window(from: Instant(startOf: first), to: Instant(startOf: last))
  }()

  private static func length(
    _ demand: (least: Length, body: String)?, _ rhythm: OpeningRhythm
  ) -> Int {
    rhythm.roundedUp(demand?.least.seconds ?? usualDays * Instant.day)
  }

  /// The longest of some lengths; of equal ones the first.
  private static func longest(
    _ charters: [Charter], _ length: (Charter) -> Length?
  ) -> (least: Length, body: String)? {
    var longest: (least: Length, body: String)?
    for charter in charters {
      guard let length = length(charter), let seconds = length.seconds else { continue }
      if seconds > longest?.least.seconds ?? -1 { longest = (length, charter.body) }
    }
    return longest
  }
}
