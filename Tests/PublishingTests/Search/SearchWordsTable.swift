/// Texts and the terms they have, for the Swift and the JavaScript that must agree on them.
///
/// `Tests/Browser/search_words.mjs` reads the same lines out of this file.
enum SearchWordsTable {
  static let lines = #"""
    Elections and election => and election
    Ada Lovelace's candidacies => ada candidacy lovelace
    the caches of a cache, sizes and size => a and cach of siz the
    boxes box classes class branches branch => box branch class
    ties tie dies die movies movie => die movy tie
    status bias this gas news => bia gas new status this
    foo_bar Foo-Bar v1.2 => 2 bar foo foo-bar foo_bar v1 v1.2
    2026.1 ends. Next line... => 1 2026 2026.1 end line next
    follow-ups, a--b, -c- => a b c follow follow-ups ups
    don't 'quoted' rock'n'roll 's => don n quoted rock roll t
    ’s S’s s s'x => s x
    Łódź Ångström Straße naïve œuvre ĐẶNG => angstrom dang lodz naive oeuvre strass
    İstanbul ISTANBUL ıstanbul => istanbul
    cafe\u0301 caf\u00e9 => cafe
    ΑΘΗΝΑΣ Αθήνας => αθηνασ
    Ёлка йод Київ => йод київ ёлка
    選挙管理委員会 => 委員 員会 挙管 理委 管理 選挙
    選 => 選
    2026年選挙v2 => 2026 v2 年選 選挙
    東京-大阪 => 大阪 東京 東京-大阪
    สวัสดี => ดี วั สว ัส สด ดี
    हिन्दी => हिन्दी
    k8s C++ 50% 3rd ½ => 3rd 50 c k8s ½
    \u{1D400}lpha \u{10400} => \u{10428} \u{1D400}lpha
    https://example.org/a_b?c=d => a a_b b c d example example.org http org
    x\u2028y\u00a0z => x y z
    """#
}
