/// The look of the search.
package enum SearchStyle {
  /// Rules for the style sheet; colours and sizes come from the theme where it names them.
  package static let css = """
    #search label { display: block; font-weight: bold; }
    #search input {
      box-sizing: border-box; width: 100%; max-width: 36rem; min-height: 2.75rem;
      padding: 0.25rem 0.75rem; font: inherit;
    }
    .search-help { margin: 0.25rem 0; font-size: 0.875rem; }
    .search-results { padding: 0; list-style: none; overflow-wrap: anywhere; }
    .search-results li { margin: 0 0 1.5rem; }
    .search-results h2 { margin: 0; font-size: 1.125rem; }
    .search-results p { margin: 0.125rem 0; }
    .search-results a { display: inline-block; min-height: 1.5rem; }
    .search-more { min-height: 2.75rem; padding: 0.25rem 1rem; font: inherit; }
    @media print { #search, .search-more { display: none; } }

    """
}
