internal import ArgumentParser
internal import FlyingFox
internal import FlyingSocks
internal import FoundationEssentials
internal import Governance
internal import Publishing
internal import Synchronization

/// The command `hustings site serve`.
struct SiteServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser on this machine while it is written.",
    discussion: """
      The folder is watched: what changes is built, and pages that are open load themselves anew. \
      Only this machine can reach the server. It runs until it is interrupted.

      Example:
        hustings site serve --drafts --port 8080
      """)

  @OptionGroup var arguments: SiteArguments

  @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "port"))
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp(
      "The path below which the site is shown, as on the server it is for.", valueName: "path"))
  var base = "/"

  func run() async throws {
    let site = try SiteOnDisk(arguments)
    // What is wrong is told, and waits to be mended.
    _ = try? await site.build()
    let served = ServedSite(
      root: RelativePath.absolutePath(of: site.output), base: base, reloads: true)
    let builds = BuildCounter()
    // Not every machine knows 'localhost' by the address of IPv6 as well.
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: SiteHandler(site: served, builds: builds))
    let watching = Task { await watch(site, counting: builds) }
    defer { watching.cancel() }
    let running = Task { try await server.run() }
    do {
      try await server.waitUntilListening(timeout: 60)
      if let address = await server.listeningAddress, let port = Self.port(of: address) {
        Terminal.standardError.write(
          "http://localhost:\(port)\(served.base) (interrupt with Ctrl-C)")
      }
      try await running.value
    } catch {
      running.cancel()
      throw WorkFailure(
        message:
          "port \(port) cannot be listened on; another program may use it: choose another with "
          + "--port, or 0 for any that is free")
    }
  }

  private static func port(of address: Socket.Address) -> UInt16? {
    switch address {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    @unknown default: nil
    }
  }

  /// Builds again and again: a build of what has not changed costs next to nothing.
  private func watch(_ site: SiteOnDisk, counting builds: BuildCounter) async {
    var told = ""
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(700))
      // The clock goes on while the site is shown, unless it was set.
      guard let current = try? SiteOnDisk(arguments),
        let report = try? await current.report()
      else { continue }
      let words = current.lines(of: report).joined(separator: "\n")
      if words != told, !words.isEmpty { Terminal.standardError.write(words) }
      told = words
      if report.written > 0 || report.removed > 0 {
        builds.increment()
        Terminal.standardError.write("\(report.written) written, \(report.removed) removed")
      }
    }
  }
}

/// How often the site has changed since it is shown.
final class BuildCounter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func increment() { count.withLock { $0 += 1 } }
}

/// Answers requests with files of the site.
struct SiteHandler: HTTPHandler {
  let site: ServedSite
  let builds: BuildCounter

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return HTTPResponse(statusCode: .methodNotAllowed)
    }
    switch request.path {
    case site.base + ReloadScript.name:
      return response(.ok, "text/javascript", Array(ReloadScript.text(base: site.base).utf8))
    case site.base + ReloadScript.counter:
      return response(.ok, "text/plain", Array("\(builds.value)".utf8))
    default: break
    }
    // The path as it was asked for: with the slash that tells a folder from a file.
    let answer = site.answer(to: request.target.path())
    switch answer.status {
    case .found: return response(.ok, answer.type, answer.bytes)
    case .notFound: return response(.notFound, answer.type, answer.bytes)
    case .moved(let path):
      return HTTPResponse(statusCode: .movedPermanently, headers: HTTPHeaders([.location: path]))
    }
  }

  private func response(
    _ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: HTTPHeaders([.contentType: type, .cacheControl: "no-store"]), body: Data(bytes))
  }
}
