// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that whoever builds Hustings does not build its benchmarks.

let package = Package(
  name: "hustings-benchmarks",
  dependencies: [.package(name: "hustings", path: "..")],
  targets: [
    .executableTarget(
      name: "MethodSpeed",
      dependencies: [.product(name: "Voting", package: "hustings")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
