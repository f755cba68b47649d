import Randomness
import Markup
import Testing

@testable import Governance

struct EventSummaryTests {
  static func read(_ text: String, title: String = "Dublin PTG Summary") throws -> EventSummary {
    EventSummary(title: title, year: 2018, document: try Document(text, limits: .post))
  }

  @Test func `headings are sessions and days go down to those inside`() throws {
    let summary = try Self.read(
      """
      # Dublin PTG Summary

      It snowed in Dublin.

      ## Monday and Tuesday

      ### Limits

      We agreed to write oslo.limits. More later.

      ## Hotel
      """)
    #expect(summary.days == [.monday, .tuesday])
    #expect(summary.sessions.map(\.title) == ["Monday and Tuesday", "Hotel"])
    let limits = try #require(summary.sessions.first?.subsessions.first)
    #expect(limits.days == [.monday, .tuesday])
    #expect(limits.notes.outcomes.map(\.text) == ["We agreed to write oslo.limits."])
    #expect(limits.notes.outcomes.first?.position == SourcePosition(line: 9, column: 1))
  }

  @Test(arguments: [
    ("Dublin PTG Summary", "We met in Dublin.", Event.Kind.ptg, "Dublin", 2018),
    ("Sydney OpenStack Summit", "The circus migrated to Sydney.", .summit, "Sydney", 2018),
    ("Designate PTG recap", "I work in Designate; the Designate team met.", .ptg, nil, 2018),
    ("2019 Contributor Summit Notes", "We met in Barcelona.", .contributorSummit, nil, 2019),
    ("Virtual PTG, April 2021", "Online again.", .ptg, "virtual", 2021),
    ("San Diego Forum 2019", "It was warm in San Diego.", .forum, "San Diego", 2019),
    ("WireGuard + UniFi", "A VPN.", nil, nil, 2018),
  ])
  func `the title names the event as far as the text bears it out`(
    title: String, text: String, kind: Event.Kind?, place: String?, year: Int?
  ) throws {
    let event = try Self.read(text, title: title).event
    #expect(event.kind == kind)
    #expect(event.place == place)
    #expect(event.year == year)
  }

  @Test(arguments: [
    ("It was decided to create oslo.limits.", "it was decided"),
    ("After an hour **we agreed** on the name, e.g. Zone.", "we agreed"),
    ("AGREED: one repository", "agreed:"),
    ("The plan is to drop v1 in Rocky.", "the plan is"),
    ("Rough consensus was reached.", "rough consensus"),
    ("We came to a good agreement on health checks.", "agreement on"),
    ("I decided to drop in and listen.", nil), ("We have not agreed on a name.", nil),
    ("There was no consensus on it.", nil), ("Have we agreed on a name?", nil),
    ("We are trying to come to consensus on it.", nil), ("If it was decided to wait, fine.", nil),
    ("They disagreed to the end.", nil), ("> we agreed to quote", nil),
    ("    we agreed to code", nil),
    ("I thought we agreed on that.", nil),
  ])
  func `a sentence is an outcome only if it says so`(text: String, phrase: String?) throws {
    #expect(try Self.read(text).outcomes.map(\.phrase) == (phrase.map { [$0] } ?? []))
  }

  @Test func `the list below a plan belongs to it`() throws {
    let summary = try Self.read("Hello. The plan so far looks like this:\n\n- Docs\n- Zones\n")
    #expect(summary.outcomes.first?.text == "The plan so far looks like this:")
    #expect(summary.outcomes.first?.details == ["Docs", "Zones"])
  }

  @Test(arguments: [
    ("- [ ] write the spec (ada)", ["ada"], "write the spec", false),
    ("- [x] @ada and @ben: review it", ["ada", "ben"], "review it", true),
    ("**Actions**\n\n- (ada) write the spec\n", ["ada"], "write the spec", false),
    (
      "Action items:\n\n- ada and ben to write the spec\n", ["ada", "ben"], "write the spec", false
    ),
    (
      "## Actions\n\n* Ada Lovelace to write the spec.\n", ["Ada Lovelace"], "write the spec.",
      false
    ),
    ("- Actions:\n  - write the spec (ada/ben)\n", ["ada", "ben"], "write the spec", false),
    ("AR: ada to write the spec", ["ada"], "write the spec", false),
    ("ACTION: everyone to read the spec", [], "everyone to read the spec", false),
    ("AI(ada): write the spec", ["ada"], "write the spec", false),
    ("- ACTION(ada, ben): write the spec", ["ada", "ben"], "write the spec", false),
    ("#action ada to write the spec", ["ada"], "write the spec", false),
    ("TODO: write the spec", [], "write the spec", false),
    ("## Next steps\n\n- ~~write the spec (ada)~~\n", ["ada"], "write the spec", true),
    (
      "- [ ] Continue to write the spec (optional)", [], "Continue to write the spec (optional)",
      false
    ),
    ("- [ ] store keys in an HSM (HSM)", [], "store keys in an HSM (HSM)", false),
    ("- [ ] [done] write the spec", [], "write the spec", true),
  ])
  func `action items are read in the forms people write`(
    text: String, assignees: [String], task: String, isDone: Bool
  ) throws {
    let actions = try Self.read(text).actions
    #expect(actions.map(\.assignees) == [assignees])
    #expect(actions.first?.task == task)
    #expect(actions.first?.isDone == isDone)
  }

  @Test(arguments: [
    "- write the spec (ada)", "AIR: ada to fly", "Actions speak louder than words.",
    "Actions:\n\nprose\n\n## Other\n\n- item (ada)", "```\nACTION: no\n```", "> AR: ada to quote",
    "Actions:\n\n> - quoted (ada)",
  ])
  func `what is not marked as an action stays prose`(text: String) throws {
    #expect(try Self.read(text).actions.isEmpty)
  }

  @Test func `two actions in one paragraph keep their lines`() throws {
    let actions = try Self.read("Notes.\nAR: ada to a\nAR: ben to b\n").actions
    #expect(actions.map(\.position.line) == [2, 3])
    #expect(actions.map(\.text) == ["AR: ada to a", "AR: ben to b"])
  }

  @Test(arguments: [
    ("Thanks to @ada, and @ben.", ["ada", "ben"]),
    ("You may ask Ada Lovelace (countess) first.", ["Ada Lovelace (countess)"]),
    ("Speakers: Ada Lovelace, ben and Cem Can", ["Ada Lovelace", "ben", "Cem Can"]),
    ("**Note-taker(s)**: Ada Lovelace, Engines & Ben Bot,\nWheels", ["Ada Lovelace", "Ben Bot"]),
    ("Notes by @ada", ["ada"]),
    ("Colleen Murphy and Julia Kreger told us.", ["Colleen Murphy", "Julia Kreger"]),
    ("They (along with Flavio Percoco) start.", ["Flavio Percoco"]),
    ("Write to ada@example.org or @ada:example.org.", []), ("The Technical Committee told us.", []),
    ("SIG Cluster Lifecycle (kubeadm) met.", []), ("It is Open Source (mostly).", []),
  ])
  func `people are read only in forms that mean people`(text: String, names: [String]) throws {
    #expect(try Self.read(text).opening.people.map(\.name) == names)
  }

  @Test(arguments: [
    ("https://etherpad.openstack.org/p/x", LinkKind.etherpad),
    ("https://docs.google.com/document/d/1/edit", .etherpad),
    ("https://specs.openstack.org/openstack/x", .spec),
    ("https://github.com/openstack/nova-specs/tree/master", .spec),
    ("https://review.openstack.org/#/c/312267/", .review),
    ("https://github.com/org/repo/pull/7", .review),
    ("https://bugs.launchpad.net/nova/+bug/1", .bug),
    ("https://github.com/org/repo/issues/7", .bug),
    ("http://lists.openstack.org/pipermail/openstack-dev/x.html", .mailingList),
    ("https://www.youtube.com/watch?v=1", .video), ("https://example.org/review.openstack", .other),
    ("/posts/x", .other), ("", .other),
  ])
  func `links are sorted by host and path`(address: String, kind: LinkKind) {
    #expect(LinkKind(of: address) == kind)
  }

  @Test("no text crashes the reader", arguments: 0..<30 as Range<UInt64>)
  func survives(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let pieces = [
      "# A", "Actions:", "- [ ] ", "(ada", ") ", "@", "AR: ", "AI(", " to ", "we agreed", "\n",
      "\n\n",
      "- ", "**", "~~", "Speakers: ", ",", " and ", "Ada ", "`", "> ", "é", ": ", "#action ",
    ]
    for _ in 0..<20 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let summary = try Self.read(text)
      let words = try Document(text, limits: .post).plainText.filter { !$0.isWhitespace }
      for outcome in summary.outcomes {
        #expect(words.contains(outcome.text.filter { !$0.isWhitespace }), "\(text)")
      }
      for action in summary.actions { #expect(!action.task.isEmpty) }
    }
  }
}
