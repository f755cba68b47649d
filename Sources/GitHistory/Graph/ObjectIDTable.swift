/// Numbers ids in the order they come.
///
/// Ids are digests, so their own bits place them; a dictionary would digest them once more and keep
/// each twice, which shows with hundreds of thousands.
struct ObjectIDTable: Sendable {
  private(set) var ids: [ObjectID] = []
  /// Numbers at the places of their ids or, where those are taken, at the next free ones.
  private var places: [Int32] = Array(repeating: free, count: 1024)

  private static let free: Int32 = -1

  /// The number of an id that is here.
  func number(of id: ObjectID) -> Int32? {
    let number = places[place(of: id)]
    return number == Self.free ? nil : number
  }

  /// The number of an id, which is added if need be; `nil` beyond two billion.
  mutating func insert(_ id: ObjectID) -> Int32? {
    var place = place(of: id)
    if places[place] != Self.free { return places[place] }
    guard let number = Int32(exactly: ids.count) else { return nil }
    if ids.count >= places.count / 2 {
      grow(to: places.count * 4)
      place = self.place(of: id)
    }
    places[place] = number
    ids.append(id)
    return number
  }

  /// Where an id is, or where it would be put.
  private func place(of id: ObjectID) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: id.scattered) & mask
    while places[place] != Self.free, ids[Int(places[place])] != id { place = (place + 1) & mask }
    return place
  }

  /// Makes room for so many more ids at once.
  mutating func reserve(_ more: Int) {
    ids.reserveCapacity(ids.count + more)
    var size = places.count
    while size / 2 < ids.count + more { size *= 2 }
    if size > places.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    places = Array(repeating: Self.free, count: size)
    for (number, id) in ids.enumerated() {
      places[place(of: id)] = Int32(truncatingIfNeeded: number)
    }
  }
}
