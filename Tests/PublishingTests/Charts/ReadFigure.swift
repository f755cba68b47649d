import Foundation
import FoundationXML

/// A figure as a parser of XML reads it.
final class ReadFigure: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    var styles: [String] {
      attributes["class"]?.split(separator: " ").map(String.init) ?? []
    }

    /// A length in tenths, or nothing where it is no number with at most one decimal.
    func tenths(_ attribute: String) -> Int? {
      guard let parts = attributes[attribute]?.split(separator: "."), parts.count <= 2,
        parts.count == 1 || parts[1].count == 1
      else { return nil }
      return Int(parts.joined() + (parts.count == 1 ? "0" : ""))
    }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Reads markup, or returns nothing where it is not well-formed.
  init?(_ markup: String) {
    super.init()
    let parser = XMLParser(data: Data("<page>\(markup)</page>".utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func all(_ name: String, _ style: String? = nil) -> [Element] {
    elements.filter { element in
      element.name == name && (style.map(element.styles.contains) ?? true)
    }
  }

  func text(of name: String) -> String {
    all(name).map(\.text).joined(separator: "\n")
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: elementName, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for index in open { elements[index].text += string }
  }
}
