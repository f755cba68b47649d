/// The colours of listings.
package enum CodeStyle {
  /// Rules for the classes of `TokenClass`.
  ///
  /// Every colour stands out from `--code-paper` by 4.5 to 1 or more, in the light and in the dark.
  /// Only the screen is dark: paper stays white.
  package static let css = """
    :root {
      --code-paper: #f6f8fa;
      --code-ink: #1f2328;
      --code-keyword: #a1146b;
      --code-string: #0a5c36;
      --code-comment: #59636e;
      --code-number: #0a4fb0;
      --code-type: #6a3fb5;
      --code-function: #0b5c75;
      --code-variable: #8a4600;
      --code-operator: #a1146b;
      --code-inserted: #116329;
      --code-deleted: #b3202a;
      --code-hunk: #6a3fb5;
      --code-prompt: #59636e;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --code-paper: #161b22;
        --code-ink: #e6edf3;
        --code-keyword: #ff8fc7;
        --code-string: #8fd9a8;
        --code-comment: #9aa5b1;
        --code-number: #8cc2ff;
        --code-type: #d0b3ff;
        --code-function: #7fd6ea;
        --code-variable: #ffb870;
        --code-operator: #ff8fc7;
        --code-inserted: #7ee19a;
        --code-deleted: #ff9d97;
        --code-hunk: #d0b3ff;
        --code-prompt: #9aa5b1;
      }
    }
    pre { background: var(--code-paper); color: var(--code-ink); }
    pre .k { color: var(--code-keyword); }
    pre .s { color: var(--code-string); }
    pre .c { color: var(--code-comment); font-style: italic; }
    pre .n { color: var(--code-number); }
    pre .t { color: var(--code-type); }
    pre .f { color: var(--code-function); }
    pre .v { color: var(--code-variable); }
    pre .o { color: var(--code-operator); }
    pre .i { color: var(--code-inserted); }
    pre .d { color: var(--code-deleted); }
    pre .h { color: var(--code-hunk); }
    pre .p { color: var(--code-prompt); user-select: none; }
    """
}
