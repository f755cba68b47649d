/// What distinguishes a language of the C family, widely understood, from its cousins.
struct Dialect: Sendable {
  /// A sign around strings.
  struct Quote: Sendable {
    let sign: UInt8
    /// Three of it open a string that goes on over lines.
    var triples = false
    var spansLines = false
    var hasEscapes = true
  }

  enum BlockComments: Sendable {
    case none
    case flat
    /// As in Swift and Rust, where what was opened twice is closed twice.
    case nested
  }

  /// What a byte may begin.
  enum Role: UInt8, Sendable {
    case other, blank, digit, name, dot, quote, slash
    /// A comment to the end of the line.
    case comment
    /// A sign that makes a keyword of the name after it.
    case sigil
    /// An apostrophe that opens a character if it closes one, else a lifetime.
    case lifetime
    /// A backtick around names.
    case quotedName
  }

  var words = WordTable([])
  var quotes = [Quote(sign: .quote)]
  var blockComments = BlockComments.flat
  /// Behind a `#` a string ends only before as many, and escapes need as many to mean something.
  var hasHashedStrings = false
  /// `\(…)` in a string is code.
  var interpolates = false
  /// A name before a colon is a label, whatever it means elsewhere.
  var hasArgumentLabels = false
  /// A call may have a `!` behind its name.
  var hasMacros = false
  /// `#include` has its operand between angle brackets.
  var includesHeaders = false
  /// Names in capitals and small letters are types; else only those that end in `_t`.
  var capitalisesTypes = false
  /// The sign behind a name or string that makes a key of it.
  var keySign: UInt8?
  let roles: [Role]

  /// Takes the signs that mean something, by their roles, and those that names may have besides
  /// letters, digits and the low line.
  init(roles signs: [(Role, String)], nameSigns: String = "") {
    var roles = (UInt8.min...UInt8.max).map { byte -> Role in
      byte.isNameStart ? .name : byte.isDecimalDigit ? .digit : byte.isBlank ? .blank : .other
    }
    roles[Int(UInt8.dot)] = .dot
    for (role, signs) in signs + [(.name, nameSigns)] {
      for sign in signs.utf8 { roles[Int(sign)] = role }
    }
    self.roles = roles
  }
}
