/// Small invented elections that several tests count.
enum SampleElections {
  /// Two seats, and a cycle among the three who could take them.
  static let council = """
    #/Title: Council 2026
    #/Candidates: Ada Marsh ; Ben Okoye ; Cem Yıldız ; Dan Rhys
    #/Number of Seats: 2
    #/Implicit Ranking: true

    Ada Marsh > Ben Okoye > Cem Yıldız > Dan Rhys * 5
    Ben Okoye > Cem Yıldız > Ada Marsh * 4
    Cem Yıldız > Ada Marsh > Ben Okoye * 3
    Dan Rhys > Ben Okoye
    /EMPTY_RANKING/

    """

  /// One seat, two candidates, as many votes for one as for the other.
  static let tie = "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > Ben\nBen > Ada\n"

  /// One seat that goes to Ada if blanks are last, and to Ben if they have no opinion.
  static let blanksDecide = "#/Number of Seats: 1\nAda * 3\nBen > Ada * 2\n"

  /// A proportional poll as CIVS exports it, with the ranks turned round.
  static let inverted = "Ada,Ben,Cem,Dan\n4,1,1,1\n1,4,1,1\n4,1,1,1\n"
}
