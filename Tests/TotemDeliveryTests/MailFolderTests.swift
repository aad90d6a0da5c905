import Foundation
import Testing
import TotemDelivery
import TotemDomain

struct MailFolderTests {
    private let notice = ID<Notice>(high: 1, low: 2)

    /// Runs a test with a folder of its own.
    static func withFolder(
        _ body: (URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "totem-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func `a message is there whole, and nothing else is`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.appending(path: "mail").path)
            let bytes = [UInt8](repeating: 7, count: 1_000_000)
            #expect(await mail.deliver([.init(notice: notice, bytes: bytes)]) == [nil])
            let names = try FileManager.default.contentsOfDirectory(atPath: mail.path)
            #expect(names == ["\(notice).eml"])
            let file = folder.appending(path: "mail/\(notice).eml")
            #expect([UInt8](try Data(contentsOf: file)) == bytes)
        }
    }

    @Test func `a message is not for everybody's eyes`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.path)
            #expect(await mail.deliver([.init(notice: notice, bytes: [1])]) == [nil])
            let file = folder.appending(path: "\(notice).eml").path
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            let permissions = try #require(attributes[.posixPermissions] as? Int)
            #expect(permissions & 0o007 == 0)
        }
    }

    @Test func `a repeated delivery replaces the file`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.path)
            #expect(await mail.deliver([.init(notice: notice, bytes: [1, 2, 3])]) == [nil])
            #expect(await mail.deliver([.init(notice: notice, bytes: [4])]) == [nil])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names == ["\(notice).eml"])
            #expect([UInt8](try Data(contentsOf: folder.appending(path: "\(notice).eml"))) == [4])
        }
    }

    @Test func `many at a time do not meet`() async throws {
        try await Self.withFolder { folder in
            let mail = MailFolder(path: folder.path)
            try await withThrowingTaskGroup { group in
                for number in 0..<16 {
                    group.addTask {
                        let files = (0..<4)
                            .map { part in
                                MailFolder.File(
                                    notice: ID(high: 1, low: UInt64(number * 4 + part)),
                                    bytes: [UInt8(number)]
                                )
                            }
                        #expect(await mail.deliver(files) == [nil, nil, nil, nil])
                    }
                }
                try await group.waitForAll()
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.count == 64)
        }
    }

    @Test func `a folder that cannot be made is told with the step that failed`() async throws {
        try await Self.withFolder { folder in
            let file = folder.appending(path: "file")
            try Data([1]).write(to: file)
            let mail = MailFolder(path: file.appending(path: "mail").path)
            let fault = await mail.deliver([.init(notice: notice, bytes: [1])]).first ?? nil
            #expect(fault?.step == "mkdir")
            #expect(fault?.description == "mkdir: Not a directory")
        }
    }

    @Test func `a file of another kind in the way leaves nothing behind`() async throws {
        try await Self.withFolder { folder in
            let blocked = folder.appending(path: "\(notice).eml")
            try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
            let mail = MailFolder(path: folder.path)
            let other = ID<Notice>(high: 1, low: 3)
            let faults = await mail.deliver([
                .init(notice: notice, bytes: [1]), .init(notice: other, bytes: [2]),
            ])
            #expect(faults.map { $0?.step } == ["rename", nil], "the others are delivered")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.sorted() == ["\(notice).eml", "\(other).eml"])
        }
    }
}
