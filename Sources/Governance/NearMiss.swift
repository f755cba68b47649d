/// The name that somebody who wrote `text` most likely meant; `nil` if none is near.
///
/// Near means that at most a third of the letters, and never more than three, must change; case does
/// not count. Of equally near names there is no telling, so none is returned.
package func nearest(to text: String, among names: [String]) -> String? {
  let wanted = Array(text.lowercased().prefix(100))
  let limit = min(3, max(1, wanted.count / 3))
  var best: (name: String, distance: Int, isShared: Bool)?
  for name in names {
    let distance = editDistance(wanted, Array(name.lowercased().prefix(100)))
    guard distance <= limit else { continue }
    if let current = best, current.distance <= distance {
      if current.distance == distance { best?.isShared = true }
    } else {
      best = (name, distance, false)
    }
  }
  return best.flatMap { $0.isShared ? nil : $0.name }
}

/// How many letters must be added, dropped, changed or swapped with their neighbour.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var next = [row + 1]
    for column in right.indices {
      var least = min(
        next[column] + 1, last[column + 1] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      next.append(least)
    }
    beforeLast = last
    last = next
  }
  return last[right.count]
}
