/// Names and affiliations of those who hold or may take seats.
///
/// A cap is about who sits together, so what `people.yml` says of the moment counts. Where it says
/// nothing, that is what the result, the election or the statement said.
struct SeatAffiliations {
  let folder: CommunityFolder
  let moment: Instant

  /// A candidate of a published result as of the moment.
  func person(_ candidate: PublishedResult.Candidate, from source: SeatSource) -> SeatPerson {
    SeatPerson(
      handle: candidate.handle, name: candidate.name,
      affiliation: affiliation(of: candidate.handle, from: source))
  }

  /// Somebody who holds or held a seat.
  func person(_ handle: String, from source: SeatSource?) -> SeatPerson {
    SeatPerson(
      handle: handle, name: name(of: handle, from: source),
      affiliation: affiliation(of: handle, from: source))
  }

  /// The affiliation of somebody whom a contest brought into the body.
  func affiliation(of handle: String, from source: SeatSource?) -> String? {
    if let current = folder.people[handle]?.affiliation(at: moment) {
      return CommunityFolder.named(current)
    }
    guard let source else { return nil }
    if let candidate = candidate(handle, of: source) {
      return candidate.affiliation.flatMap(CommunityFolder.named)
    }
    let identity = folder.people.identity(handle)
    let member = source.contest.continuing.first {
      folder.people.identity($0.person.value) == identity
    }
    if let stated = member?.affiliation { return CommunityFolder.named(stated) }
    return candidacy(handle, in: source)?.statement.affiliation
      .flatMap { CommunityFolder.named($0.value) }
  }

  private func name(of handle: String, from source: SeatSource?) -> String {
    if let person = folder.people[handle] { return person.name }
    guard let source else { return handle }
    let stated = candidacy(handle, in: source)?.statement.name.value ?? ""
    return candidate(handle, of: source)?.name ?? (stated.isEmpty ? handle : stated)
  }

  private func candidacy(_ handle: String, in source: SeatSource) -> Candidacy? {
    let identity = folder.people.identity(handle)
    return folder.candidacies(for: source.contest, in: source.election).first {
      $0.identity == identity
    }
  }

  private func candidate(_ handle: String, of source: SeatSource) -> PublishedResult.Candidate? {
    guard let result = folder.result(of: source.contest, in: source.election) else { return nil }
    let identity = folder.people.identity(handle)
    return (result.elected + result.reserves.joined() + (result.cap?.continuing ?? [])).first {
      folder.people.identity($0.handle) == identity
    }
  }
}
