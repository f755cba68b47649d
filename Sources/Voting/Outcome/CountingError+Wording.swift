extension CountingError {
  /// Says what does not go together and what would.
  public var sentence: String {
    switch self {
    case .tooManyToOrder(let count, let limit):
      "\(count) candidates beat each other in a circle, and Kemeny–Young orders at most \(limit) "
        + "exactly; choose another method"
    case .strengthNotForMethod(let strength, let method):
      "\(method.title) does not measure defeats by \(strength.rawValue); choose "
        + method.strengths.map(\.rawValue).joined(separator: " or ")
    case .rankingsNeeded(let method):
      "\(method.title) reads whole rankings, and only comparisons of pairs are at hand"
    case .seatsNeeded(let method):
      "\(method.title) fills a number of seats, and none is declared; say how many"
    case .capNotForMethod(let method):
      "\(method.title) has no rule for caps; choose a method that ranks, or count without the cap"
    case .lotNeeded(let method):
      "\(method.title) is to order equal pairs by the lot, and it has not been drawn; give the seed"
    case .debianRulesNeeded:
      "Debian's method needs the default option and the quorum; declare both"
    }
  }
}
