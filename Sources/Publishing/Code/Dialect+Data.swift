// Languages that say values rather than steps, and the one that JSON comes from: the same signs.
extension Dialect {
  static let javaScript = {
    var dialect = Dialect(roles: [(.slash, "/"), (.quote, "\"'`")], nameSigns: "$#")
    dialect.quotes = [
      Quote(sign: .quote), Quote(sign: .apostrophe), Quote(sign: .backtick, spansLines: true),
    ]
    dialect.capitalisesTypes = true
    dialect.words = WordTable([
      (.declaresFunction, "function"),
      (.declaresType, "class"),
      (
        .keyword,
        """
        as async await break case catch const continue debugger default delete do else export \
        extends false finally for from get if import in instanceof let new null of return set \
        static super switch this throw true try typeof undefined var void while with yield
        """
      ),
    ])
    return dialect
  }()

  /// JSON, and comments as in its kin for configurations.
  static let json = {
    var dialect = Dialect(roles: [(.slash, "/"), (.quote, "\"'")])
    dialect.quotes = [Quote(sign: .quote), Quote(sign: .apostrophe)]
    dialect.keySign = .colon
    dialect.words = WordTable([(.keyword, "true false null")])
    return dialect
  }()

  static let toml = {
    var dialect = Dialect(roles: [(.comment, "#"), (.quote, "\"'")], nameSigns: "-")
    dialect.quotes = [
      Quote(sign: .quote, triples: true),
      Quote(sign: .apostrophe, triples: true, hasEscapes: false),
    ]
    dialect.keySign = .equals
    dialect.words = WordTable([(.keyword, "true false inf nan")])
    return dialect
  }()

  static let ini = {
    var dialect = Dialect(roles: [(.comment, "#;")], nameSigns: "-")
    dialect.quotes = []
    dialect.keySign = .equals
    return dialect
  }()
}
