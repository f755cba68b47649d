/// Why a profile cannot be counted as asked.
public enum CountingError: Error, Hashable, Sendable {
  /// The method would have to order too many candidates that beat each other in a circle.
  case tooManyToOrder(Int, limit: Int)
  /// The method does not know this strength of defeats.
  case strengthNotForMethod(Strength, Method)
  /// The method reads whole rankings, and only pairs were kept.
  case rankingsNeeded(Method)
  /// The method fills a number of seats, and none was declared.
  case seatsNeeded(Method)
  /// The method has no rule for caps.
  case capNotForMethod(Method)
  /// The rules let the lot order equal pairs, and it has not been drawn.
  case lotNeeded(Method)
  /// The method needs the default option, the quorum and the majorities.
  case debianRulesNeeded
}
