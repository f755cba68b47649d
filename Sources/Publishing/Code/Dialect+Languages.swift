extension Dialect {
  static let swift = {
    var dialect = Dialect(
      roles: [(.slash, "/"), (.quote, "\""), (.sigil, "@#"), (.quotedName, "`")], nameSigns: "$")
    dialect.quotes = [Quote(sign: .quote, triples: true)]
    dialect.blockComments = .nested
    dialect.hasHashedStrings = true
    dialect.interpolates = true
    dialect.hasArgumentLabels = true
    dialect.capitalisesTypes = true
    dialect.words = WordTable([
      (.constant, "true false nil self Self super default"),
      (.declaresFunction, "func macro"),
      (.declaresType, "class struct enum protocol extension actor typealias associatedtype"),
      (
        .keyword,
        """
        any as async await borrowing break case catch consuming continue convenience defer deinit \
        didSet do dynamic each else fallthrough fileprivate final for get guard if import in \
        indirect infix init inout internal is isolated lazy let mutating nonisolated nonmutating \
        open operator optional override package postfix precedencegroup prefix private public \
        repeat required rethrows return sending set some static subscript switch throw throws try \
        unowned var weak where while willSet yield
        """
      ),
    ])
    return dialect
  }()

  static let python = {
    var dialect = Dialect(roles: [(.comment, "#"), (.quote, "\"'"), (.sigil, "@")])
    dialect.quotes = [
      Quote(sign: .quote, triples: true), Quote(sign: .apostrophe, triples: true),
    ]
    dialect.capitalisesTypes = true
    dialect.words = WordTable([
      (
        .stringPrefix,
        """
        r R b B f F u U t T rb rB Rb RB br bR Br BR fr fR Fr FR rf rF Rf RF tr tR Tr TR rt rT Rt RT
        """
      ),
      (.declaresFunction, "def"),
      (.declaresType, "class"),
      (.type, "bool bytes dict float frozenset int list object set str tuple"),
      (
        .keyword,
        """
        False None True and as assert async await break continue del elif else except finally for \
        from global if import in is lambda match nonlocal not or pass raise return self try while \
        with yield
        """
      ),
    ])
    return dialect
  }()

  static let c = {
    var dialect = Dialect(roles: [(.slash, "/"), (.quote, "\"'"), (.sigil, "#")])
    dialect.quotes = [Quote(sign: .quote), Quote(sign: .apostrophe)]
    dialect.includesHeaders = true
    dialect.words = WordTable([
      (.stringPrefix, "L u U u8"),
      (.declaresType, "struct union enum"),
      (.type, "bool char double float int long short signed unsigned void FILE _Bool _Complex"),
      (
        .keyword,
        """
        NULL alignas alignof auto break case const constexpr continue default do else extern false \
        for goto if inline nullptr register restrict return sizeof static static_assert switch \
        thread_local true typedef typeof volatile while _Alignas _Alignof _Atomic _Generic \
        _Noreturn _Static_assert _Thread_local
        """
      ),
    ])
    return dialect
  }()

  static let go = {
    var dialect = Dialect(roles: [(.slash, "/"), (.quote, "\"'`")])
    dialect.quotes = [
      Quote(sign: .quote), Quote(sign: .apostrophe),
      Quote(sign: .backtick, spansLines: true, hasEscapes: false),
    ]
    dialect.words = WordTable([
      (.declaresFunction, "func"),
      (.declaresType, "type"),
      (
        .type,
        """
        any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 \
        int64 rune string uint uint8 uint16 uint32 uint64 uintptr
        """
      ),
      (
        .keyword,
        """
        break case chan const continue default defer else fallthrough false for go goto if import \
        interface iota map nil package range return select struct switch true var
        """
      ),
    ])
    return dialect
  }()

  static let rust = {
    var dialect = Dialect(roles: [(.slash, "/"), (.quote, "\""), (.lifetime, "'")])
    dialect.quotes = [Quote(sign: .quote, spansLines: true)]
    dialect.blockComments = .nested
    dialect.hasMacros = true
    dialect.capitalisesTypes = true
    dialect.words = WordTable([
      (.stringPrefix, "b c"),
      (.rawStringPrefix, "r br cr"),
      (.declaresFunction, "fn"),
      (.declaresType, "enum struct trait type union"),
      (
        .type,
        """
        bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
        """
      ),
      (
        .keyword,
        """
        Self as async await break const continue crate dyn else extern false for if impl in let \
        loop match mod move mut pub ref return self static super true unsafe use where while yield
        """
      ),
    ])
    return dialect
  }()
}
