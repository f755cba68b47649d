internal import FoundationEssentials
internal import Glibc

/// A folder beside the place of a site, in which the site is made where there is none yet.
///
/// It takes its place when it is whole, so that no visitor ever finds half a site, and one with errors
/// leaves nothing behind.
struct SiteStage {
  /// Where the files are made.
  let folder: String
  private let place: String

  /// Makes the folder; nil where something is in the site's place already.
  init?(for place: String) throws(SiteWriteError) {
    var status = stat()
    guard lstat(place, &status) != 0 else { return nil }
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    folder = (parts.dropLast() + [".\(parts.last ?? "").hustings-tmp"]).joined(separator: "/")
    self.place = place
    // A run that was ended left it.
    discard()
    guard mkdir(folder, 0o777) == 0 else {
      let reason = String(cString: strerror(errno))
      throw SiteWriteError(
        path: place,
        reason: "the folder could not be made: \(reason); look at the one around it, or name "
          + "another with --output")
    }
  }

  /// Puts the site in its place.
  func publish() throws(SiteWriteError) {
    guard rename(folder, place) == 0 else {
      let reason = String(cString: strerror(errno))
      throw SiteWriteError(path: place, reason: "the site could not be put in its place: \(reason)")
    }
  }

  /// Throws away what was made.
  func discard() { try? FileManager.default.removeItem(atPath: folder) }
}
