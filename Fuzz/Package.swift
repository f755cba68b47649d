// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that whoever builds Hustings does not build its fuzz targets. It compiles the
// sources themselves (the folders are links to them), because libFuzzer must see which way a reader
// goes. `Fuzz/run` builds it: it knows where the toolchain keeps libFuzzer.

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Coverage for libFuzzer, and readers that are not visible outside of their module.
  .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]),
]

let package = Package(
  name: "hustings-fuzz",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "Publishing", "Electorates", "Governance", "BallotFormats", "GitHistory",
        "Markup", "Voting",
      ],
      swiftSettings: settings,
      // libFuzzer is written in C++.
      linkerSettings: [.linkedLibrary("stdc++")]),
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "Publishing",
      dependencies: [
        "Electorates", "Governance", "BallotFormats", "Markup", "Voting", "Crypto",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(
      name: "Electorates", dependencies: ["Governance", "BallotFormats", "GitHistory"],
      swiftSettings: settings),
    .target(
      name: "Governance", dependencies: ["BallotFormats", "Markup", "Voting", "Crypto", "Yams"],
      swiftSettings: settings),
    .target(name: "BallotFormats", dependencies: ["Voting"], swiftSettings: settings),
    .target(name: "Voting", swiftSettings: settings),
    .target(
      name: "GitHistory",
      // What runs git: the readers of its output are what is fuzzed.
      exclude: [
        "Repository/GitCommand.swift", "Repository/GitRepository.swift", "Repository/Pipe.swift",
      ],
      swiftSettings: settings),
    .target(name: "Markup", dependencies: ["CCmark"], swiftSettings: settings),
    .systemLibrary(
      name: "CCmark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Stands in for swift-crypto.
    .target(name: "Crypto"),
  ],
  swiftLanguageModes: [.v6]
)
