/// Something that somebody is to do, with the summary that says so.
package struct RecordedAction: Sendable {
  /// What is to be done, and by whom.
  package let item: ActionItem
  /// The title of the summary.
  package let title: String
  /// The day of the summary.
  package let date: CivilDate
  /// Where it is written.
  package let place: Place
}

extension CommunityFolder {
  /// All action items of all summaries: the latest summary first, in each as written.
  package func actions() -> [RecordedAction] {
    var findings = Findings()
    let posts = posts.compactMap { Post.reading($0, findings: &findings) }
    let newestFirst = posts.sorted {
      $0.date == $1.date
        ? $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) : $1.date < $0.date
    }
    return newestFirst.flatMap { post in
      post.summary.actions.map { item in
        RecordedAction(
          item: item, title: post.title, date: post.date, place: post.place(of: item.position))
      }
    }
  }
}
