/// What stands on the page with the search.
package enum SearchPage {
  /// A heading, the field, and the place for results, which ``SearchScript`` fills.
  ///
  /// The form is hidden until the script is there, since without it nothing is found.
  package static let content: HTML = """
    <h1>Search</h1>
    <form id="search" role="search" action="search.html" hidden>
    <label for="search-field">Search this site</label>
    <input id="search-field" type="search" name="q" autocomplete="off" spellcheck="false" \
    maxlength="200" aria-describedby="search-help">
    <p id="search-help" class="search-help">Press <kbd>/</kbd> to come here, the arrow keys to go \
    through the results, and <kbd>Esc</kbd> to start again.</p>
    </form>
    <noscript><p>Search needs JavaScript, which is off in this browser. The site’s lists name all \
    pages.</p></noscript>
    <p id="search-status" class="search-status" role="status"></p>
    <ol id="search-results" class="search-results"></ol>
    <p><button id="search-more" class="search-more" type="button" hidden>Show more</button></p>

    """
}
