// swift-tools-version: 6.2

import PackageDescription

// One executable over a row of libraries. A target imports only from the rows below its own;
// docs/architecture.md draws them, and `make` builds with the check that refuses anything else.

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hustings",
  products: [
    .executable(name: "hustings", targets: ["hustings"]),
    .library(name: "Voting", targets: ["Voting"]),
    .library(name: "BallotFormats", targets: ["BallotFormats"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // 6
    .executableTarget(
      name: "hustings", dependencies: ["Commands", "CMimalloc"], swiftSettings: settings),
    // 5
    .target(
      name: "Commands",
      dependencies: [
        "Publishing", "Records", "Electorates", "Governance", "BallotFormats", "GitHistory",
        "Markup", "Voting", "CRename",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    // 3
    .target(
      name: "Publishing",
      dependencies: [
        "Electorates", "Governance", "BallotFormats", "Markup", "Voting",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(
      name: "Records",
      dependencies: [
        "Electorates", "Governance", "GitHistory", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // 2
    .target(
      name: "Electorates", dependencies: ["Governance", "BallotFormats", "GitHistory"],
      swiftSettings: settings),
    // 1
    .target(
      name: "Governance",
      dependencies: [
        "BallotFormats", "Markup", "Voting", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(name: "BallotFormats", dependencies: ["Voting"], swiftSettings: settings),
    // 0
    .target(name: "Voting", swiftSettings: settings),
    .target(
      name: "GitHistory",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "Markup", dependencies: ["CCmark"], swiftSettings: settings),
    .systemLibrary(
      name: "CCmark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),

    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: settings),
    .target(name: "MessageReading", path: "Tests/MessageReading", swiftSettings: settings),
    .target(
      name: "RandomElections", dependencies: ["Voting", "Randomness"],
      path: "Tests/RandomElections", swiftSettings: settings),
    .testTarget(
      name: "VotingTests", dependencies: ["Voting", "RandomElections", "Randomness"],
      swiftSettings: settings),
    .testTarget(
      name: "BallotFormatsTests",
      dependencies: ["BallotFormats", "Voting", "RandomElections", "Randomness"],
      swiftSettings: settings),
    .testTarget(
      name: "GovernanceTests",
      dependencies: ["Governance", "BallotFormats", "Markup", "Voting", "Randomness"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "GitHistoryTests",
      dependencies: [
        "GitHistory", "Randomness", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ElectoratesTests",
      dependencies: [
        "Electorates", "Records", "Governance", "GitHistory", "Randomness",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Randomness"], swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Electorates", "Governance", "GitHistory", "BallotFormats", "Markup",
        "Voting", "Randomness", "MessageReading",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandsTests",
      dependencies: ["Commands", "Governance", "MessageReading", "Randomness", "hustings"],
      exclude: ["Golden"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
