import Governance
import Testing

struct NearMissTests {
  @Test(arguments: [
    ("Towns", "Tonws"), ("towns", "Towns"), ("McIntyr", "McIntyre"), ("ad", "ada"),
    ("Montrol", "Montroll"),
  ])
  func `a slip of a few letters still finds the name`(written: String, meant: String) {
    #expect(nearest(to: written, among: ["Carl", meant, "Beatrix"]) == meant)
  }

  @Test func `a name far from all others suggests none`() {
    #expect(nearest(to: "Zebedee", among: ["Ada", "Ben"]) == nil)
    #expect(nearest(to: "Ada", among: []) == nil)
  }

  @Test func `two names equally near suggest none, wherever they stand`() {
    #expect(nearest(to: "Ane", among: ["Ann", "Ana"]) == nil)
    #expect(nearest(to: "Ane", among: ["Anne", "Ann", "Bob"]) == nil)
    #expect(nearest(to: "Ann", among: ["Ana", "Ann", "Ane"]) == "Ann")
  }

  @Test func `three letters at most may differ, however long the name`() {
    let name = "Bartholomew Fotherington"
    #expect(nearest(to: "Bartolomew Fotheringtn", among: [name]) == name)
    #expect(nearest(to: "Bartolmew Fothrngton", among: [name]) == nil)
  }

  @Test func `a name of any length is compared quickly`() {
    let long = String(repeating: "x", count: 100_000)
    #expect(nearest(to: long, among: [long + "y"]) == long + "y")
  }
}
