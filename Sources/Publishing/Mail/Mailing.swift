package import Governance

/// All messages for an occasion.
package struct Mailing: Sendable {
  /// The messages, each to one recipient.
  package private(set) var messages: [MailMessage] = []
  /// What kept messages from being written.
  package private(set) var findings = Findings()

  private let occasion: MailOccasion
  private let template: MailTemplate

  /// Why nothing can be written at all.
  package struct Refusal: Error {
    /// What is missing and what to write.
    package let message: String
  }

  /// Writes the messages; none if there is nobody to write to.
  ///
  /// - Parameters:
  ///   - occasion: what to write about.
  ///   - template: what to say.
  ///   - voters: for messages to voters, the rolls of the contests that need a poll.
  /// - Throws: ``Refusal`` if nothing can be written at all.
  package init(
    for occasion: MailOccasion, template: MailTemplate, voters: [VoterList] = []
  ) throws(Refusal) {
    self.occasion = occasion
    self.template = template
    switch occasion.kind {
    case .votingOpen, .votingLastDays: writeToVoters(voters)
    case .noCandidate: try writeToLeads()
    case .campaign where occasion.election.timeline.campaign == nil:
      throw Refusal(
        message: "election \(quoted(occasion.election.id)) has no campaign; add 'campaign' to its "
          + "timeline")
    case .result where !occasion.states.contains { $0.record != nil }:
      throw Refusal(
        message: "no result is on file; 'hustings publish \(occasion.election.id)' writes it")
    case .season, .nominationsOpen, .nominationsLastDays, .nominationsClosed, .campaign, .result:
      write(to: try announcements(), about: occasion.states, scope: occasion.contest?.id ?? "")
    }
  }

  /// Where what concerns everybody goes.
  private func announcements() throws(Refusal) -> Mailbox {
    if let list = occasion.settings.announcements { return list }
    throw Refusal(
      message: "community.yml does not say where announcements go; write 'announce: ' and the "
        + "address of a mailing list below 'mail:'")
  }

  /// One message for each person, about all contests in which the person may vote.
  private mutating func writeToVoters(_ lists: [VoterList]) {
    var order: [VoterList.Voter] = []
    var contests: [String: Set<String>] = [:]
    for list in lists {
      for voter in list.voters {
        if contests[voter.key] == nil { order.append(voter) }
        contests[voter.key, default: []].insert(list.contest)
      }
    }
    let states = occasion.states
    for voter in order {
      let own = states.filter { contests[voter.key]?.contains($0.contest.id) == true }
      write(
        to: Mailbox(name: voter.name, address: voter.address), about: own,
        scope: occasion.contest?.id ?? "", as: voter.key, isPersonal: true)
    }
  }

  /// One message for each contest without a candidate and each who leads its project.
  private mutating func writeToLeads() throws(Refusal) {
    for state in occasion.states where state.field == .noCandidate {
      let leads = occasion.folder.leads(before: occasion.election, of: state.contest)
      let known = leads.compactMap { mailbox(ofLead: $0) }
      for lead in known {
        write(to: lead, about: [state], scope: state.contest.id, isPersonal: true)
      }
      if known.isEmpty {
        write(to: try announcements(), about: [state], scope: state.contest.id)
      }
    }
  }

  private mutating func mailbox(ofLead handle: String) -> Mailbox? {
    guard let person = occasion.folder.people[handle], let email = person.emails.first else {
      return nil
    }
    do {
      return Mailbox(name: person.name, address: try MailAddress(email.address))
    } catch {
      findings.error(
        .wrongValue, at: person.place,
        "the first address of \(quoted(handle)) is not written to: \(error.reason); put a safe one "
          + "first")
      return nil
    }
  }

  private mutating func write(
    to recipient: Mailbox, about contests: [ContestState], scope: String, as key: String = "",
    isPersonal: Bool = false
  ) {
    var values = MailValues.values(for: occasion, contests: contests)
    if isPersonal { values[text: "recipient"] = recipient.name }
    guard let (subject, body) = template.filled(with: values, findings: &findings) else { return }
    let id = MessageID(
      kind: occasion.kind, election: occasion.election.id, scope: scope,
      recipient: "\(recipient.address.text)\n\(key)", url: occasion.folder.community.url)
    messages.append(
      MailMessage(
        sender: occasion.settings.sender, recipient: recipient, replies: occasion.settings.replies,
        subject: subject, date: occasion.now, id: id, body: body))
  }
}
