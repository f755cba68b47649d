extension Profile {
  /// The same ballots without some candidates, the others renumbered in their order.
  ///
  /// A ballot that ranked nobody else becomes blank and stays in ``total``.
  public func without(_ removed: Set<Candidate>) -> Profile {
    let kept = (0..<candidates).filter { !removed.contains($0) }
    var profile = Profile(candidates: kept.count, unit: unit)
    for index in 0..<count {
      let row = kept.map { rows[index * candidates + $0] }
      // The weights fitted before, so they fit again.
      try? profile.add(row.span, weight: weights[index])
    }
    return profile
  }
}
