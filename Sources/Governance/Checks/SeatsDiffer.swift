/// Seats to fill and members who continue make the body that the charter describes.
enum SeatsDiffer {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      let contest = scope.contest
      guard let charter = input.folder.community.charter(for: contest.subject) else { continue }
      let (seats, continuing) = (contest.seats.value, contest.continuing.count)
      let sum = seats + continuing
      guard sum != charter.seats else { continue }
      let remedy =
        sum < charter.seats
        ? "fill \(charter.seats - continuing) seats, or list all who continue"
        : "mend the seats or who continues"
      findings.error(
        .seatsDiffer, at: contest.seats.place,
        "the charter gives \(quoted(charter.body)) \(counted(charter.seats, "seat")), and \(seats) "
          + "to fill with \(counted(continuing, "continuing member")) make \(sum); \(remedy)")
    }
  }
}
