/// The import table of the architecture: what each target may import, and nothing else.
enum ImportTable {
    /// Parts of the language itself, open to all but the target that imports nothing.
    static let language: Set<String> = ["Swift", "Synchronization"]

    private static let nio: Set<String> = [
        "NIO", "NIOConcurrencyHelpers", "NIOCore", "NIOFoundationCompat", "NIOHTTP1",
        "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOPosix", "NIOSSL", "NIOTLS",
    ]
    private static let hummingbird: Set<String> = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "Mustache",
    ]
    private static let collections: Set<String> = [
        "Collections", "DequeModule", "HeapModule", "OrderedCollections",
    ]

    /// The modules each target may import, beside the language's own.
    static let allowed: [String: Set<String>] = {
        var table: [String: Set<String>] = [
            "TotemSQL": [],
            "TotemDomain": ["RealModule"],
            "Postgres": collections.union([
                "CLibPQ", "Dispatch", "Logging", "Metrics", "Tracing", "ServiceLifecycle", "Glibc",
            ]),
            "EmbeddedPostgres": ["Foundation", "Logging", "Subprocess"],
            "TotemCalendar": ["TotemDomain", "CICal"],
            "TotemStore": ["TotemDomain", "TotemSQL", "Postgres", "Crypto", "Logging"],
            "TotemOperations": [
                "TotemDomain", "TotemStore", "TotemCalendar", "Crypto", "Logging", "Metrics",
                "Tracing",
            ],
            "TotemPresentation": ["TotemDomain", "Foundation", "Yams"],
            "TotemDocuments": [
                "TotemDomain", "TotemPresentation", "CPango", "CQREncode", "CXlsxWriter",
            ],
            "TotemDelivery": [
                "TotemDomain", "TotemOperations", "TotemPresentation", "TotemCalendar",
                "TotemDocuments", "CCurl", "Crypto", "Logging", "ServiceLifecycle",
            ],
            "TotemWeb": nio.union(hummingbird)
                .union([
                    "TotemDomain", "TotemOperations", "TotemPresentation", "TotemCalendar",
                    "TotemDocuments", "Crypto", "Logging", "Metrics", "ServiceLifecycle",
                ]),
            "TotemShell": [
                "TotemDomain", "TotemOperations", "TotemPresentation", "TotemCalendar",
                "TotemDocuments", "ArgumentParser",
            ],
        ]
        // The executables wire everything; the shell's links neither the web nor NIO.
        let everything = table.values.reduce(Set(table.keys)) { $0.union($1) }
        table["totemd"] = everything.union(["UnixSignals"])
        table["totem-bench"] = everything
        table["totem"] = everything.subtracting(nio).subtracting(hummingbird)
            .subtracting(["TotemWeb"])
        return table
    }()

    /// Modules that one file of a target may import beyond its row.
    ///
    /// Files, environment and terminal have no module of the language, and Foundation would bring
    /// all of itself for them: the few calls of the C library stand in one place each.
    static let exceptions: [String: Set<String>] = [
        "Sources/TotemDomain/Time/Zone.swift": ["Foundation"],
        "Sources/TotemDelivery/MailFolder.swift": ["CLinux", "Glibc"],
        "Sources/TotemDelivery/OwnThread.swift": ["Glibc"],
        "Sources/TotemShell/Download.swift": ["Glibc"],
        "Sources/TotemShell/Files.swift": ["Glibc"],
        "Sources/TotemShell/Process.swift": ["Glibc"],
    ]

    /// What is wrong with the imports of one file, each as a sentence that names the offender.
    static func offences(path: String, target: String, text: String) -> [String] {
        guard let row = allowed[target] else {
            return ["\(path): the target \(target) has no row in the import table"]
        }
        var open = row.union(exceptions[path] ?? [])
        if target != "TotemSQL" { open.formUnion(language) }
        return SwiftSource(text).imports
            .filter { !open.contains($0.module) }
            .map { "\(path):\($0.line): \(target) may not import \($0.module)" }
    }

    /// Every module that is linked with a target, through any number of steps.
    static func reach(of target: String) -> Set<String> {
        var reached: Set<String> = []
        var next = [target]
        while let module = next.popLast() {
            for further in allowed[module] ?? [] where reached.insert(further).inserted {
                next.append(further)
            }
        }
        return reached
    }
}
