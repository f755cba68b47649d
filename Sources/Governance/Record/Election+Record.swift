extension Election {
  /// When the parts happen for a contest: as the timeline says, changed by what is on record.
  ///
  /// A later entry wins over an earlier one. A poll that is held anew has its own window, and the time
  /// for complaints then is as long after it as it was.
  package func timeline(of contest: Contest) -> Timeline {
    record.entries(about: contest.id).reduce(timeline) { timeline, entry in
      switch entry.event {
      case .extended(let part, let end): timeline.extending(part, to: end)
      case .rerun(let voting): timeline.holding(voting)
      case .exception, .withdrawn, .appointed, .vacated, .inherited, .declined, .lottery, .note:
        timeline
      }
    }
  }

  /// When nominations for a contest end, extensions included.
  package func nominationsEnd(of contest: Contest) -> Instant {
    timeline(of: contest).nominations.end
  }

  /// When nominations for a contest end, if that is later than for all others.
  package func extendedNominations(of contest: Contest) -> Instant? {
    let end = nominationsEnd(of: contest)
    return end > timeline.nominations.end ? end : nil
  }

  /// The seed of a contest's lottery, if it is on record; the last one said wins.
  package func lotterySeed(of contest: Contest) -> String? {
    record.entries(about: contest.id).reversed().lazy.compactMap { entry in
      if case .lottery(let seed) = entry.event { seed } else { nil }
    }.first
  }

  /// The handles of those who stand no more in a contest because the record says so.
  package func recordedWithdrawals(from contest: Contest) -> [Placed<String>] {
    record.entries(about: contest.id).compactMap { entry in
      if case .withdrawn(let person) = entry.event { person } else { nil }
    }
  }

  /// Those whom another body put on a contest's seats, in the order of the record.
  package func appointed(to contest: Contest) -> [Placed<String>] {
    record.entries(about: contest.id).flatMap { entry -> [Placed<String>] in
      if case .appointed(let people, _) = entry.event { people } else { [] }
    }
  }
}

extension Timeline {
  fileprivate func extending(_ part: Part, to end: Instant) -> Timeline {
    func window(_ own: Part, _ window: Window) -> Window {
      own == part && end > window.start ? Window(from: window.start, to: end) : window
    }
    return Timeline(
      nominations: window(.nominations, nominations),
      campaign: campaign.map { window(.campaign, $0) }, voting: window(.voting, voting),
      complaints: complaints.map { window(.complaints, $0) })
  }

  fileprivate func holding(_ voting: Window) -> Timeline {
    let complaints = complaints.map { old in
      let start = voting.end.advanced(bySeconds: self.voting.end.seconds(until: old.start))
      return Window(from: start, to: start.advanced(bySeconds: old.seconds))
    }
    return Timeline(
      nominations: nominations, campaign: campaign, voting: voting, complaints: complaints)
  }
}
