/// What a character is to the search.
struct WordLetter {
  enum Kind: UInt8 {
    /// Stands between words.
    case gap
    /// Is passed over: an accent that follows its letter.
    case nothing
    case letter
    /// Belongs to a script that is written without spaces.
    case unspaced
  }

  let kind: Kind
  /// The folded letter in UTF-8, the first byte lowest; no letter folds to more than eight bytes.
  let bytes: UInt64

  private init(_ kind: Kind, bytes: UInt64 = 0) {
    self.kind = kind
    self.bytes = bytes
  }

  /// Letters, marks and digits make words; the rest stands between them.
  ///
  /// Any change here must be made in ``SearchScript``, too; `Tests/Browser/search_words.mjs` compares.
  init(_ scalar: Unicode.Scalar) {
    guard !(0x300...0x36F).contains(scalar.value) else {
      self.init(.nothing)
      return
    }
    var bytes: UInt64 = 0
    var shift: UInt64 = 0
    var isWord = false
    for lower in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(lower.value) {
      isWord = isWord || lower.isInWords
      for byte in (Self.bases[lower] ?? String(lower)).utf8 {
        bytes |= UInt64(byte) << shift
        shift += 8
      }
    }
    guard isWord else {
      self.init(.gap)
      return
    }
    self.init(scalar.isUnspaced ? .unspaced : .letter, bytes: bytes)
  }

  /// The letters up to Arabic's, which are asked for again and again.
  static let common: [WordLetter] = (0..<UInt32(0x600)).map { value in
    Unicode.Scalar(value).map(WordLetter.init) ?? WordLetter(.gap)
  }
}

extension WordLetter {
  /// Letters without their accents, by letter.
  private static let bases: [Unicode.Scalar: String] = {
    var bases: [Unicode.Scalar: String] = [:]
    for (base, letters) in accented {
      for letter in letters.unicodeScalars { bases[letter] = base }
    }
    return bases
  }()

  // The small letters of Latin and Greek that Unicode decomposes into a letter and accents, and
  // below them some that it does not decompose but people type without.
  private static let accented: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ſ", "ẛ"),
    ("ʒ", "ǯ"),
    ("α", "ά"),
    ("ε", "έ"),
    ("η", "ή"),
    ("ι", "ΐίϊ"),
    ("ο", "ό"),
    ("υ", "ΰϋύ"),
    ("ω", "ώ"),
    ("ss", "ß"), ("ae", "æǣǽ"), ("oe", "œ"), ("o", "øǿ"), ("l", "ł"), ("d", "đð"), ("th", "þ"),
    ("i", "ı"), ("σ", "ς"),
  ]
}

extension Unicode.Scalar {
  fileprivate var isInWords: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  /// Whether it is of Thai, Lao, Burmese, Khmer, Japanese or Chinese writing.
  var isUnspaced: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
