import Testing

@testable import Voting

struct NaturalTests {
  @Test func `products past a word divide back`() {
    var product = Natural(1)
    for factor in 1...60 { product = product.times(factor) }
    for factor in (1...60).reversed() {
      let (quotient, remainder) = product.divided(by: factor)
      #expect(remainder == 0)
      #expect(factor == 1 || quotient < product)
      product = quotient
    }
    #expect(product == Natural(1))
  }

  @Test func `a sum carries into the next word`() {
    var sum = Natural(.max)
    sum += Natural(.max)
    sum += Natural(2)
    #expect(sum.divided(by: 1 << 62).quotient == Natural(4))
    #expect(sum.divided(by: 7).remainder == 2)
    #expect(Natural(.max) < sum)
    #expect(sum.times(0) == Natural(0))
  }

  @Test func `the least common multiple of one to twenty is a known number`() {
    let multiple = (1...20).reduce(Natural(1)) { $0.leastCommonMultiple(with: $1) }
    #expect(multiple == Natural(232_792_560))
  }
}
