/// What kinds of things are found; the raw value never changes once released.
package enum FindingCode: String, CaseIterable, Hashable, Sendable {
  // The folder and its files
  case fileName = "file-name"
  case fileNameTwin = "file-name-twin"
  case symbolicLink = "symbolic-link"
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case strayFile = "stray-file"
  case missingFile = "missing-file"

  // YAML and what stands in it
  case yamlSyntax = "yaml-syntax"
  case yamlRefused = "yaml-refused"
  case unknownKey = "unknown-key"
  case missingField = "missing-field"
  case wrongType = "wrong-type"
  case unknownWord = "unknown-word"
  case wrongDate = "wrong-date"
  case wrongValue = "wrong-value"

  // People
  case personTwice = "person-twice"
  case affiliationOverlap = "affiliation-overlap"
  case mailmapLine = "mailmap-line"
  case unknownPerson = "unknown-person"

  // Community and elections
  case cycleDates = "cycle-dates"
  case datesOutOfOrder = "dates-out-of-order"
  case windowTooShort = "window-too-short"
  case tooCloseToRelease = "too-close-to-release"
  case unknownCycle = "unknown-cycle"
  case unknownProject = "unknown-project"
  case unknownBody = "unknown-body"
  case unknownElectorate = "unknown-electorate"
  case undeclaredRule = "undeclared-rule"
  case ruleMismatch = "rule-mismatch"
  case officialIsCandidate = "official-is-candidate"
  case seatsDiffer = "seats-differ"
  case capDiffers = "cap-differs"
  case continuingUnknown = "continuing-unknown"
  case termLimit = "term-limit"

  case unknownRepository = "unknown-repository"

  // The record and results
  case recordEntry = "record-entry"
  case recordOrder = "record-order"
  case recordRewritten = "record-rewritten"
  case resultFile = "result-file"
  case electedDiffers = "elected-differs"

  // Electorates and rolls
  case listRow = "list-row"
  case rollPersonTwice = "roll-person-twice"
  case rollNameTwice = "roll-name-twice"
  case rollHandleCase = "roll-handle-case"
  case rollAddressShared = "roll-address-shared"
  case rollBot = "roll-bot"

  // The site
  case computedBlock = "computed-block"
  case siteTemplate = "site-template"
  case brokenLink = "broken-link"
  case pictureWithoutWords = "picture-without-words"
  case orphanPage = "orphan-page"

  // Messages
  case mailTemplate = "mail-template"

  // Candidacies
  case unknownElection = "unknown-election"
  case unknownContest = "unknown-contest"
  case outsideNominations = "outside-nominations"
  case handleDiffers = "handle-differs"
  case candidacyTwice = "candidacy-twice"
  case withdrawnWithoutCandidacy = "withdrawn-without-candidacy"
  case requiredField = "required-field"
  case misspeltField = "misspelt-field"
  case wordLimit = "word-limit"
  case endorsementsMissing = "endorsements-missing"
  case endorserNotOnRoll = "endorser-not-on-roll"
  case affiliationMissing = "affiliation-missing"
  case affiliationDiffers = "affiliation-differs"
  case namesAlike = "names-alike"
  case statement = "statement"
  case emptyStatement = "empty-statement"
  case unknownKind = "unknown-kind"
  case encoding = "encoding"
  case controlCharacter = "control-character"
  case headerLine = "header-line"
  case headerNotClosed = "header-not-closed"
  case fieldTwice = "field-twice"
  case claimDiffers = "claim-differs"
  case markupLimit = "markup-limit"
}
