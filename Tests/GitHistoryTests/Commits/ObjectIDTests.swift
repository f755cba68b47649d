import Randomness
import GitHistory
import Testing

@Suite struct ObjectIDTests {
  @Test(arguments: [
    "0123456789abcdef0123456789abcdef01234567",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "ffffffffffffffffffffffffffffffffffffffff",
  ])
  func `an id survives the way through its bytes and its text`(text: String) throws {
    let id = try #require(ObjectID(text))
    #expect(id.description == text)
    #expect(id.bytes.count * 2 == text.count)
    #expect(ObjectID(bytes: id.bytes) == id)
  }

  @Test(arguments: [
    "", "abc", "0123456789abcdef0123456789abcdef0123456", "HEAD",
    "0123456789ABCDEF0123456789abcdef01234567", "0123456789abcdef0123456789abcdef0123456g",
    "-123456789abcdef0123456789abcdef01234567",
  ])
  func `what is not a full id in small letters is none`(text: String) {
    #expect(ObjectID(text) == nil)
  }

  @Test func `an id of SHA-256 that ends in zeros is not the id of SHA-1 it begins with`() throws {
    let short = try #require(ObjectID(String(repeating: "a", count: 40)))
    let long = try #require(
      ObjectID(String(repeating: "a", count: 40) + String(repeating: "0", count: 24)))
    #expect(short != long)
    #expect(short < long)
  }

  @Test func `ids are in the order of their text`() {
    var random = RepeatableRandom(seed: 1)
    let ids = (0..<200).compactMap { number in
      ObjectID(
        bytes: (0..<(number % 2 == 0 ? 20 : 32)).map { _ in UInt8.random(in: 0...3, using: &random)
        })
    }
    #expect(ids.count == 200)
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }
}
