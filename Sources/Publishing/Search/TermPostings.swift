/// The pages that terms are on, gathered from the words of pages.
struct TermPostings {
  private var terms = TermTable(capacity: 4_096)
  /// Where the pages of a term begin in ``pages``, by the term's number, and the end of the last.
  private var starts: [Int] = []
  /// A page's number times sixteen and its weight; all of a term side by side, rising.
  private var pages: [UInt32] = []

  /// Gathers from pages in rising order of their numbers.
  ///
  /// Counts first and then puts each where it belongs: a list for each term would take three times
  /// the memory.
  init(of documents: [(page: Int, words: SearchWords)]) {
    var numbers: [UInt32] = []
    var counts: [Int] = []
    for document in documents {
      document.words.forEachTerm { term, _ in
        let number = terms.number(of: term)
        if number == counts.count { counts.append(0) }
        counts[number] += 1
        numbers.append(UInt32(number))
      }
    }
    starts.reserveCapacity(counts.count + 1)
    starts.append(0)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    pages = Array(repeating: 0, count: numbers.count)
    var next = starts
    var index = 0
    for document in documents {
      document.words.forEachTerm { _, weight in
        let number = Int(numbers[index])
        pages[next[number]] = UInt32(document.page) << 4 | UInt32(weight)
        next[number] += 1
        index += 1
      }
    }
  }

  func term(_ number: Int) -> ArraySlice<UInt8> { terms.term(number) }

  /// The pages of a term with their weights, rising.
  func pages(of number: Int) -> [(page: Int, weight: Int)] {
    pages[starts[number]..<starts[number + 1]].map { (Int($0 >> 4), Int($0 & 15)) }
  }

  /// The numbers of terms by the name of their part, sorted by the bytes of the terms.
  func parts(isWide: Bool) -> [String: [Int]] {
    var parts: [String: [Int]] = [:]
    for number in 0..<terms.count {
      parts[SearchPart.name(of: term(number), isWide: isWide), default: []].append(number)
    }
    return parts.mapValues { numbers in
      numbers.sorted { term($0).lexicographicallyPrecedes(term($1)) }
    }
  }

  /// Writes a term with its pages.
  func write(_ number: Int, to writer: inout PostingsWriter) {
    writer.begin(term(number))
    for index in starts[number]..<starts[number + 1] {
      writer.add(Int(pages[index] >> 4), weight: Int(pages[index] & 15))
    }
    writer.end()
  }
}
