import Governance
import Testing
import Voting

/// How caps and methods are written by people.
struct SpellingTests {
  @Test(arguments: [
    ("2", Cap.number(2)), ("0", .number(0)), ("half", .half), ("Half", .half), ("1/2", .half),
    ("at most half", .half), ("third", .third), ("1/3", .third), ("at most a third", .third),
    ("2/5", .share(2, of: 5)), ("5/5", .share(5, of: 5)), ("0/3", .share(0, of: 3)),
  ])
  func `a cap is a number, half, third or a share`(text: String, cap: Cap) {
    #expect(Cap(text: text) == cap)
  }

  @Test(arguments: [
    "", "-1", "half of them", "2/0", "3/2", "2/", "/2", "1/2/3", "1.5", "10001",
    "99999999999999999999",
    "50%",
  ])
  func `what is no cap is none`(text: String) {
    #expect(Cap(text: text) == nil)
  }

  @Test(arguments: [
    (Cap.number(2), "at most 2"), (.half, "at most half"), (.third, "at most a third"),
    (.share(2, of: 5), "at most 2/5"),
  ])
  func `a cap in words says at most`(cap: Cap, phrase: String) {
    #expect(cap.phrase == phrase)
  }

  @Test(arguments: Method.allCases)
  func `every method is known by its value and by its title`(method: Method) {
    #expect(Method.named(method.rawValue)?.method == method)
    #expect(Method.named(method.title)?.method == method)
    #expect(Method.named(method.title.uppercased())?.strength == nil)
  }

  @Test(arguments: [
    ("Ranked Pairs Margin", Method.rankedPairs, Strength.margins),
    ("Ranked Pairs Winning", .rankedPairs, .winningVotes),
    ("Schulze Margin", .schulze, .margins), ("Schulze Winning", .schulze, .winningVotes),
    ("schulze-winning-votes", .schulze, .winningVotes),
    ("Minimax Margin", .minimax, .margins), ("Minimax Winning", .minimax, .winningVotes),
    ("Minimax (pairwise opposition)", .minimax, .pairwiseOpposition),
  ])
  func `a name can carry a strength`(text: String, method: Method, strength: Strength) {
    let named = Method.named(text)
    #expect(named?.method == method)
    #expect(named?.strength == strength)
  }

  @Test(arguments: [
    ("beatpath", Method.schulze), ("Condorcet/Schulze", .schulze), ("Tideman", .rankedPairs),
    ("ranked_pairs", .rankedPairs), ("Simpson–Kramer", .minimax), ("Kemeny", .kemenyYoung),
    ("Instant runoff voting", .instantRunoff), ("Borda count", .borda),
    ("plurality", .firstPreferences),
    ("BTR-IRV", .bottomTwoRunoff), ("Tideman Alternative", .tidemanAlternative),
  ])
  func `methods have the names that the literature gives them`(text: String, method: Method) {
    #expect(Method.named(text)?.method == method)
  }

  @Test(arguments: [
    "", "Schulz", "margins", "winning votes", "votes", "Copeland margins", "Borda winning",
    "Schulze pairwise opposition", "Schulze; IRV",
  ])
  func `what is no method, or a strength it does not have, is none`(text: String) {
    #expect(Method.named(text) == nil)
  }
}
