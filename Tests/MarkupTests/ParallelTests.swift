import Markup
import Testing

@Suite struct `Threads` {
  /// A small text whose parts use the extensions, since those share the parser's global table.
  private static func document(_ number: Int) -> Document? {
    try? Document("~~s~~ www.a.org *\(number % 50)*\n\n- [x] ~~c~~", limits: .statement)
  }

  @Test func `20,000 documents parsed by four tasks are what they are when parsed in turn`() async {
    let expected = (0..<50).map { Self.document($0) }
    #expect(expected.allSatisfy { $0?.links.count == 1 })
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<5_000).count { Self.document($0) != expected[$0 % 50] }
        }
      }
      var wrong = 0
      for await count in group { wrong += count }
      return wrong
    }
    #expect(wrong == 0)
  }
}
