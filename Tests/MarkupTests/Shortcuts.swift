import Markup

/// The tree of a short text within the limits of a statement.
func parsed(_ text: String) throws -> Document {
  try Document(text, limits: .statement)
}

/// The HTML of a short text as a post in a page with one heading above it.
func post(_ text: String) throws -> String {
  HTMLRenderer(.post(idPrefix: "p-")).html(of: try parsed(text)).text
}

/// The HTML of a short text as a candidate's statement.
func statement(_ text: String) throws -> String {
  HTMLRenderer(.statement(idPrefix: "ada-")).html(of: try parsed(text)).text
}
