// Each line is a paragraph or an item; the lines of a message are broken when it is written. What a
// reader needs comes in this order: what, until when, how, where to ask.

extension MailKind {
  /// What a message of this kind says where a community has no text of its own.
  var builtInText: String {
    let parts =
      switch self {
      case .season: BuiltInMail.season
      case .nominationsOpen: BuiltInMail.nominationsOpen
      case .nominationsLastDays: BuiltInMail.nominationsLastDays
      case .noCandidate: BuiltInMail.noCandidate
      case .nominationsClosed: BuiltInMail.nominationsClosed
      case .campaign: BuiltInMail.campaign
      case .votingOpen: BuiltInMail.votingOpen
      case .votingLastDays: BuiltInMail.votingLastDays
      case .result: BuiltInMail.result
      }
    return parts + BuiltInMail.closing
  }
}

private enum BuiltInMail {
  static let closing = """

    Times are in UTC and in AoE, Anywhere on Earth: a day has ended there when it has ended in every time zone.

    Questions are welcome: {{reply-to}}

    {{officials}}
    officials of the {{election}}{{#community-url}}
    {{community-url}}{{/community-url}}

    """

  static let howToStand = """
    To stand, write a statement in Markdown that says who you are and what you want to do, and propose it as a change to the community's repository, as candidates/{{election-id}}/CONTEST/HANDLE.md. This command writes the start of it and tells you where it belongs:

      hustings nominate --election {{election-id}}

    You may also ask somebody else to stand. A person decides alone whether to.

    """

  static let season = """
    Subject: {{election}}: dates, and what is elected

    Hello {{community}},

    a new season begins: the {{election}}. These seats are to be filled:

    {{#contests}}
    - {{title}} ({{id}}): {{seats}}
    {{/contests}}

    When:

    - Nominations are open from {{nominations-start}} to {{nominations-end}} ({{nominations-end-aoe}}).
    {{#has-campaign}}
    - Candidates answer questions from {{campaign-start}} to {{campaign-end}} ({{campaign-end-aoe}}).
    {{/has-campaign}}
    - Voting is open from {{voting-start}} to {{voting-end}} ({{voting-end-aoe}}).
    {{#has-complaints}}
    - The result can be challenged from {{complaints-start}} to {{complaints-end}} ({{complaints-end-aoe}}).
    {{/has-complaints}}

    If you think of standing, talk about it with those you would work with; there is still time. We write again when nominations open.

    """

  static let nominationsOpen =
    """
    Subject: {{election}}: nominations are open until {{nominations-end}}

    Hello {{community}},

    nominations for the {{election}} are open until {{nominations-end}} ({{nominations-end-aoe}}). These seats are to be filled:

    {{#contests}}
    - {{title}} ({{id}}): {{seats}}{{#extended-to}}, nominations until {{extended-to}} ({{extended-to-aoe}}){{/extended-to}}
    {{/contests}}


    """ + howToStand

  static let nominationsLastDays =
    """
    Subject: {{election}}: {{#time-left}}{{time-left}} left{{/time-left}}{{^time-left}}last days{{/time-left}} to stand

    Hello {{community}},

    nominations for the {{election}} close at {{nominations-end}} ({{nominations-end-aoe}}). Until now these people stand:

    {{#contests}}
    - {{title}} ({{id}}), {{seats}}: {{candidate-names}}{{#has-no-candidate}}nobody yet{{/has-no-candidate}}{{#extended-to}}. Nominations for it were extended to {{extended-to}} ({{extended-to-aoe}}){{/extended-to}}
    {{/contests}}


    """ + howToStand

  static let noCandidate =
    """
    Subject: {{election}}: nobody stands{{#contests}} for {{title}}{{/contests}}

    Hello {{recipient}}{{^recipient}}{{community}}{{/recipient}},

    {{#contests}}
    nobody stands for {{title}} ({{id}}, {{seats}}) in the {{election}}. {{#takes-nominations}}Nominations close at {{extended-to}}{{^extended-to}}{{nominations-end}}{{/extended-to}} ({{extended-to-aoe}}{{^extended-to-aoe}}{{nominations-end-aoe}}{{/extended-to-aoe}}).{{/takes-nominations}}{{^takes-nominations}}Nominations are not open at the moment; if you know of somebody who would stand, tell us and we see what can be done.{{/takes-nominations}}
    {{/contests}}

    {{#recipient}}
    You get this message because you hold the seat now. Would you serve again? If not, that is fine: thank you for what you did. Then please ask in the team who could take over, and tell us if it would help to talk.
    {{/recipient}}
    {{^recipient}}
    If the work matters to you, please think of standing, or ask somebody who would do it well.
    {{/recipient}}


    """ + howToStand

  static let nominationsClosed = """
    Subject: {{election}}: who stands

    Hello {{community}},

    nominations for the {{election}} are closed. Thank you to everybody who stands.

    {{#contests}}
    - {{title}} ({{id}}), {{seats}}: {{candidate-names}}{{#has-no-candidate}}nobody{{/has-no-candidate}}.{{#takes-nominations}} Nominations for it were extended to {{extended-to}} ({{extended-to-aoe}}).{{/takes-nominations}}{{^takes-nominations}}{{#has-no-poll}} No more stand than there are seats, so no poll is needed.{{/has-no-poll}}{{#has-no-candidate}} The officials will say how the seat is filled.{{/has-no-candidate}}{{/takes-nominations}}
    {{/contests}}

    {{#has-campaign}}
    Candidates answer questions from {{campaign-start}} to {{campaign-end}} ({{campaign-end-aoe}}).

    {{/has-campaign}}
    Where there is a poll, voting is open from {{voting-start}} to {{voting-end}} ({{voting-end-aoe}}). Everybody on the roll gets a message when it opens.

    The statements are in the community's repository, below candidates/{{election-id}}/.

    """

  static let campaign = """
    Subject: {{election}}: ask the candidates, until {{campaign-end}}

    Hello {{community}},

    until {{campaign-end}} ({{campaign-end-aoe}}) the candidates in the {{election}} answer questions:

    {{#contests}}
    {{#has-poll}}
    - {{title}} ({{id}}), {{seats}}: {{candidate-names}}
    {{/has-poll}}
    {{/contests}}

    Ask in public, on this list, so that everybody can read the answers. Please ask all candidates of a contest the same question, one subject in each message, and keep to what they would do in office.

    Their statements are in the community's repository, below candidates/{{election-id}}/. Voting is open from {{voting-start}} to {{voting-end}} ({{voting-end-aoe}}).

    """

  static let howToVote = """
    Your ballot comes from the officials in a message of its own, to this address. Rank the candidates in the order in which you would like to see them elected. The ballot is for you alone: do not pass it on. If it has not come within a day, look among unwanted mail, and then write to us.

    The statements of the candidates are in the community's repository, below candidates/{{election-id}}/.

    """

  static let votingOpen =
    """
    Subject: {{election}}: voting is open until {{voting-end}}

    Hello{{#recipient}} {{recipient}}{{/recipient}},

    you may vote in the {{election}}, until {{voting-end}} ({{voting-end-aoe}}):

    {{#contests}}
    - {{title}} ({{id}}), {{seats}}: {{candidate-names}}
    {{/contests}}


    """ + howToVote

  static let votingLastDays =
    """
    Subject: {{election}}: {{#time-left}}{{time-left}} left{{/time-left}}{{^time-left}}last days{{/time-left}} to vote

    Hello{{#recipient}} {{recipient}}{{/recipient}},

    voting in the {{election}} closes at {{voting-end}} ({{voting-end-aoe}}). You are on the roll of:

    {{#contests}}
    - {{title}} ({{id}}), {{seats}}: {{candidate-names}}
    {{/contests}}

    Everybody on the roll gets this message; we do not look at who has voted. If you have, thank you, and there is nothing left to do.


    """ + howToVote

  static let result = """
    Subject: {{election}}: the result

    Hello {{community}},

    this is the result of the {{election}}:

    {{#contests}}
    - {{title}} ({{id}}): {{result}}{{^result}}the result is not on file yet{{/result}}.
    {{/contests}}

    Thank you to everybody who stood, and to everybody who voted.

    {{#has-complaints}}
    The result can be challenged until {{complaints-end}} ({{complaints-end-aoe}}); write to {{reply-to}} and say what you think went wrong.

    {{/has-complaints}}
    What was published of each contest is in the community's repository, below elections/{{election-id}}/.

    """
}
