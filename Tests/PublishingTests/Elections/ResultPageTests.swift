import Governance
import Publishing
import Testing

struct ResultPageTests {
  /// Ballots with a circle: Ada over Ben, Ben over Cem, Cem over Ada.
  static let circle = """
    Ada Marsh > Ben Okoye > Cem Yıldız * 16
    Ben Okoye > Cem Yıldız > Ada Marsh * 13
    Cem Yıldız > Ada Marsh > Ben Okoye * 10

    """

  @Test func `the sample's result has all that lies behind it`() throws {
    let pages = try SampleSite.site()
    let text = pages.text(.result(of: "tc", in: "ginger"))
    for sentence in [
      "Ada Marsh, Chidi Okonjo, Dana Reyes and Freya Lund take the 4 seats.",
      "(a Condorcet winner)", "59 of 87 on the roll voted (67.8 %).", "beats Chidi Okonjo 29–26",
      "Emre Aydin is passed over: Northlight may hold 2 and does.", "<h3>Reserve</h3>",
      "<h2>Every pair</h2>", "<h2>Head to head</h2>", "<h2>Who beats whom</h2>",
      "<h2>Where ballots placed each option</h2>",
      "2 of 40 combinations fill the seats differently",
      "The choice of rules matters here.", "hustings verify elections/ginger/tc",
      "href=\"SHA256SUMS\"", "href=\"signatures/pia.sig\"", "href=\"recount.html\"",
      "cffbbdbeb06cd452e299913626358a3416194b8dcb254b357fc523753012faf0",
      "gave result.json to the byte", "capped, reserve 1",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
    #expect(!text.contains("There is a cycle"))
    #expect(!text.contains("do not agree with each other"))
  }

  @Test func `the files of the archive are on the site as they lie in the folder`() throws {
    let files = try SampleSite.site().files
    let archive = try #require(SampleSite.archives.first { $0.name.contest == "tc" })
    #expect(archive.published.count == 11)
    for file in archive.published {
      let path = SitePath.archived(file.name, of: "tc", in: "ginger")
      #expect(files.first { $0.path == path }?.bytes == file.bytes, "\(file.name)")
    }
    // No result of it is published, so nothing of its roll is either.
    #expect(!files.contains { $0.path.text.hasPrefix("elections/hyssop/tc/") })
  }

  @Test func `what the list of digests does not name stays in the folder`() throws {
    var (_, files) = try SmallElection().published()
    files["notes.txt"] = [1]
    files["pairwise.csv"] = [1]
    files["signatures/../x.sig"] = [1]
    files["signatures/pia.sig"] = [1]
    let names = PublishedArchive(SmallElection.contest, files: files).published.map(\.name)
    #expect(
      names == [
        "SHA256SUMS", "announcement.txt", "ballots.cvotes", "contest.json", "result.json",
        "signatures/pia.sig",
      ])
  }

  @Test func `a contest without a poll says so and has no figures`() throws {
    let text = try SampleSite.site()
      .text(.result(of: "compass", in: "ginger"))
    #expect(text.contains("Maren Holt is elected without a poll: 1 stood for 1 seat."))
    #expect(!text.contains("<h2>Every pair</h2>"))
    #expect(!text.contains("recount.html"))
    #expect(!text.contains("<h2>Figures</h2>"))
  }

  @Test func `a cycle is named and drawn`() throws {
    var small = SmallElection()
    small.ballots = Self.circle
    let text = try small.resultPage()
    #expect(text.contains("<strong>There is a cycle:</strong> Ada Marsh, Ben Okoye and Cem Yıldız"))
    #expect(text.contains("No candidate beats all others."))
    #expect(text.contains("id=\"beats-title\""))
  }

  @Test func `a tie that reaches the seat is said to be open`() throws {
    var small = SmallElection()
    small.ballots = "Ada Marsh > Ben Okoye * 5\nBen Okoye > Ada Marsh * 5\nCem Yıldız * 1\n"
    let text = try small.resultPage()
    #expect(text.contains("Ada Marsh and Ben Okoye are tied for one seat: only a lot can decide."))
    #expect(text.contains("The tie has not been settled yet"))
    #expect(text.contains("<span class=\"badge tied\">tied</span>"))
    #expect(!text.contains("There is a cycle"))
  }

  @Test func `a lottery shows its seed and its order`() throws {
    var small = SmallElection()
    small.ballots = "Ada Marsh > Ben Okoye * 5\nBen Okoye > Ada Marsh * 5\nCem Yıldız * 1\n"
    small.rules["ties"] = "{lottery: the first share price of the day after}"
    small.files["elections/amber/record.yml"] = """
      - date: 2024-03-28 12:00 UTC
        official: pia
        what: lottery
        contest: council
        seed: "1729"
        why: the price is public

      """
    let text = try small.resultPage()
    #expect(text.contains("the first share price of the day after"))
    #expect(text.contains("It came out as <q>1729</q>."))
    #expect(text.contains("The lot decided a seat"))
    #expect(text.contains("The lot favours "))
    let lottery = try #require(Lottery(seed: "1729", contest: "amber/council"))
    #expect(text.contains(lottery.digest(of: "Ada Marsh")))
  }

  @Test func `a missed quorum elects nobody`() throws {
    var small = SmallElection()
    small.rules["quorum"] = "50"
    let text = try small.resultPage()
    #expect(text.contains("Too few voted: 11 ballots more were needed"))
    #expect(text.contains("Nobody is elected."))
    #expect(!text.contains("badge seat"))
    #expect(!text.contains("Condorcet winner"))
  }

  @Test func `where nobody stood the page says so`() throws {
    var small = SmallElection()
    small.candidates = []
    let text = try small.resultPage()
    #expect(text.contains("Nobody stood for 1 seat."))
    #expect(text.contains("1 seat stays vacant."))
  }

  @Test func `who was appointed to an empty seat is named with the reason`() throws {
    var small = SmallElection()
    small.candidates = []
    small.files["elections/amber/record.yml"] = """
      - date: 2024-03-28 12:00 UTC
        official: pia
        what: appointed
        contest: council
        people: [zoe]
        by: the board
        why: nobody had stood

      """
    let text = try small.resultPage()
    #expect(text.contains("the board appointed zoe"))
    #expect(text.contains("nobody had stood"))
  }

  @Test func `where only the result is published no figure is shown`() throws {
    var small = SmallElection()
    small.tier = "result"
    let (pages, files) = try small.published()
    let text = pages.resultPage
    #expect(files["ballots.cvotes"] == nil)
    #expect(text.contains("Ada Marsh is elected."))
    #expect(text.contains("The community publishes neither ballots nor comparisons"))
    for figure in ["<h2>Every pair</h2>", "beats Ben Okoye", "recount.html", "<figure"] {
      #expect(!text.contains(figure), "\(figure)")
    }
  }

  @Test func `where the matrix is published there are pairs and no ranks`() throws {
    var small = SmallElection()
    small.tier = "matrix"
    let text = try small.resultPage()
    #expect(text.contains("<h2>Every pair</h2>"))
    #expect(text.contains("href=\"pairwise.csv\""))
    #expect(!text.contains("Where ballots placed each option"))
    #expect(!text.contains("recount.html"))
  }

  @Test func `files that do not agree with the result are told of`() throws {
    var (_, files) = try SmallElection().published()
    files["ballots.cvotes"] = Array("Ben Okoye > Cem Yıldız > Ada Marsh * 39\n".utf8)
    let text = try SmallElection().pages(of: files).resultPage
    #expect(text.contains("do not agree with each other"))
    #expect(!text.contains("to the byte"))
  }

  @Test func `a result whose archive is not here still says who is elected`() throws {
    let (_, files) = try SmallElection().published()
    let text = try SmallElection().pages(of: ["result.json": try #require(files["result.json"])])
      .resultPage
    #expect(text.contains("Ada Marsh is elected."))
    #expect(text.contains("The files from which the result was counted are not here."))
  }
}
