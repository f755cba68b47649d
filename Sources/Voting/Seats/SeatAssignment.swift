/// Who takes the seats, who is passed over, who is tied, and who comes next.
public struct SeatAssignment: Hashable, Sendable {
  /// A seat that is taken.
  public struct Fill: Hashable, Sendable {
    /// Who takes it.
    public let candidate: Candidate
    /// The candidate's tier in the outcome; 0 is best.
    public let place: Int
    /// Those tied with the candidate for the seat over whom the lot favoured it; mostly none.
    public let lotOver: [Candidate]
  }

  /// A candidate whom a cap keeps from a seat that its place would have given.
  public struct Skip: Hashable, Sendable {
    /// Who is passed over.
    public let candidate: Candidate
    /// The candidate's tier in the outcome; 0 is best.
    public let place: Int
    /// The affiliation whose cap is reached.
    public let affiliation: Int
    /// How many members of the affiliation the body may have.
    public let limit: Int
  }

  /// A tie that reaches the last seat some candidates compete for; only a lot can settle it.
  public struct Tie: Hashable, Sendable {
    /// How many seats they are tied for, fewer than there are candidates.
    public let seats: Int
    /// The tied candidates, by number.
    public let candidates: [Candidate]
    /// The affiliation whose cap makes them compete, if it is a cap.
    public let affiliation: Int?
  }

  /// How many seats there are to fill.
  public let seats: Int
  /// The seats that are taken, in order.
  public let fills: [Fill]
  /// The candidates passed over, in order.
  public let skips: [Skip]
  /// The ties left open; empty if all is decided.
  public let ties: [Tie]
  /// Those without a seat, not tied for one, best tier first; they inherit vacancies in this order.
  public let reserves: [[Candidate]]

  /// Those who take a seat, in order.
  public var elected: [Candidate] { fills.map(\.candidate) }

  /// Those who are tied for a seat, by number.
  public var tied: [Candidate] { ties.flatMap(\.candidates).sorted() }

  /// How many seats nobody can take because too few candidates stand or the cap lets in.
  public var vacant: Int { max(0, seats - fills.count - ties.map(\.seats).reduce(0, +)) }
}
