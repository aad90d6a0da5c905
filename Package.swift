// swift-tools-version: 6.2
import PackageDescription

// The import table of the architecture: a target may import what it lists here and nothing else.
// `RepositoryTests` reads every import against the same table.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// How the programs are linked for release.
///
/// A command of the shell lives for some thirty milliseconds, of which the loader took ten: it had
/// 23,000 names to offer to libraries though none asks for them, looked up those of libstdc++, and
/// read 110,000 addresses one by one. `Sources/Link` has the C++ library linked into the program,
/// as Swift's own are.
let linking: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-L\(Context.packageDirectory)/Sources/Link", "-Xclang-linker",
            "-static-libgcc", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs",
        ],
        .when(platforms: [.linux], configuration: .release)
    )
]

extension Target.Dependency {
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let deque = product(name: "DequeModule", package: "swift-collections")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let logging = product(name: "Logging", package: "swift-log")
    static let mustache = product(name: "Mustache", package: "swift-mustache")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioHTTPTypes = product(name: "NIOHTTPTypes", package: "swift-nio-extras")
    static let nioHTTPTypesHTTP1 = product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
    static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let yams = product(name: "Yams", package: "Yams")
}

func layer(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "totem",
    products: [
        .executable(name: "totemd", targets: ["totemd"]),
        .executable(name: "totem", targets: ["totem"]),
        .executable(name: "totem-bench", targets: ["totem-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(
            name: "TotemSQL",
            path: "SQL",
            exclude: ["README.md", "Schema.sql", "Migrations", "Queries"],
            sources: ["Text.swift"],
            swiftSettings: settings
        ),
        .target(
            name: "Postgres",
            dependencies: ["CLibPQ", .deque, .logging, .lifecycle],
            // Statements are generic and are run from other modules: without specialising them
            // there, a read costs a tenth more.
            swiftSettings: settings + [
                .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
            ]
        ),
        layer("EmbeddedPostgres", [.logging]),
        layer("TotemDomain"),
        layer("TotemStore", ["TotemDomain", "TotemSQL", "Postgres", .crypto, .logging]),
        layer("TotemOperations", ["TotemDomain", "TotemStore", .crypto, .logging]),
        layer("TotemPresentation", ["TotemDomain", .yams], exclude: ["Words"]),
        layer(
            "TotemDelivery",
            ["CLinux", "TotemDomain", "TotemOperations", "TotemPresentation", .logging, .lifecycle]
        ),
        layer(
            "TotemWeb",
            [
                "TotemDomain", "TotemOperations", "TotemPresentation",
                .hummingbirdCore, .httpTypes, .nioCore, .nioHTTP, .nioHTTPTypes,
                .nioHTTPTypesHTTP1, .nioPosix, .lifecycle, .mustache, .crypto, .logging,
            ],
            exclude: ["Static", "Templates"]
        ),
        layer(
            "TotemShell",
            ["TotemDomain", "TotemOperations", "TotemPresentation", .argumentParser]
        ),
        .executableTarget(
            name: "totemd",
            dependencies: [
                "Postgres", "TotemDomain", "TotemStore", "TotemOperations", "TotemPresentation",
                "TotemDelivery", "TotemShell", "TotemWeb", .argumentParser, .logging, .lifecycle,
                .nioCore, .unixSignals,
            ],
            swiftSettings: settings,
            linkerSettings: linking
        ),
        .executableTarget(
            name: "totem",
            dependencies: [
                "Postgres", "TotemDomain", "TotemStore", "TotemOperations", "TotemPresentation",
                "TotemShell", .logging,
            ],
            swiftSettings: settings,
            linkerSettings: linking
        ),
        .executableTarget(
            name: "totem-bench",
            dependencies: [
                "Postgres", "TotemSQL", .argumentParser, .logging, .nioCore, .nioPosix,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TotemTestSupport",
            dependencies: [
                "EmbeddedPostgres", "Postgres", "TotemDomain", "TotemStore", "TotemOperations",
                .logging,
            ],
            path: "Tests/TotemTestSupport",
            swiftSettings: settings
        ),
        tests("PostgresTests", ["Postgres", "EmbeddedPostgres", .logging]),
        tests("EmbeddedPostgresTests", ["EmbeddedPostgres", .logging]),
        tests("TotemDomainTests", ["TotemDomain", "TotemTestSupport"], exclude: ["Golden"]),
        tests(
            "TotemStoreTests",
            ["TotemStore", "TotemSQL", "Postgres", "TotemDomain", "TotemTestSupport"]
        ),
        tests(
            "TotemOperationsTests",
            ["TotemOperations", "TotemStore", "Postgres", "TotemDomain", "TotemTestSupport"]
        ),
        tests(
            "TotemPresentationTests",
            ["TotemPresentation", "TotemDomain", "TotemTestSupport"],
            exclude: ["Golden"]
        ),
        tests(
            "TotemDeliveryTests",
            [
                "TotemDelivery", "TotemOperations", "TotemPresentation", "TotemDomain",
                "TotemTestSupport", "Postgres", .logging, .lifecycle,
            ],
            exclude: ["Golden"]
        ),
        tests(
            "TotemWebTests",
            [
                "TotemWeb", "TotemOperations", "TotemPresentation", "TotemDomain",
                "TotemTestSupport", .nioHTTP, .lifecycle, .logging, .nioCore, .nioPosix,
            ],
            exclude: ["Golden"]
        ),
        tests(
            "TotemShellTests",
            [
                "TotemShell", "TotemOperations", "TotemPresentation", "TotemStore", "Postgres",
                "TotemDomain", "TotemTestSupport", .argumentParser,
            ],
            exclude: ["Golden"]
        ),
        tests("RepositoryTests", []),
    ]
)
