import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Testing
import TotemDelivery
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

struct OutboxWorkerTests {
    /// A worker over the operations of a test.
    private func worker(
        _ system: TestSystem,
        into path: String,
        now: @escaping @Sendable () -> Instant = TestClock.wall
    ) throws -> OutboxWorker {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return OutboxWorker(
            operations: system.operations,
            folder: MailFolder(path: path),
            sender: try Samples.sender(),
            address: PublicAddress(base: "https://totem.example/"),
            logger: logger,
            now: now
        )
    }

    private func register(_ system: TestSystem) async throws -> RegistrationReceipt {
        let session = try await system.session(.sample(confirmEmail: true))
        return try await system.answer(
            RegisterAttendee(session: session.id, request: .sample()),
            as: TestSystem.anyone
        )
    }

    private func notices(_ system: TestSystem) async throws -> [Notice] {
        try await system.answer(ListNotices(page: PageRequest())).items
    }

    /// Makes every notice due, as the passing of time would.
    private func makeDue(_ system: TestSystem) async throws {
        _ = try await system.database.execute("update outbox set next_at = clock_timestamp()")
    }

    @Test func `a registration's mail carries the link that confirms it`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                let receipt = try await register(system)
                let worker = try worker(system, into: folder.path)
                #expect(try await worker.deliverDue() == 1)
                #expect(try await worker.deliverDue() == 0)
                let sent = try await notices(system)
                #expect(sent.map(\.state) == [.sent])
                let id = try #require(sent.first?.id)
                let file = folder.appending(path: "\(id).eml")
                let read = try StrictReader([UInt8](try Data(contentsOf: file)))
                let token = system.operations.link(to: receipt.id)
                let link = "https://totem.example/fr/registrations/\(token)"
                #expect(read.parts.allSatisfy { $0.text.contains(link) })
                let own = try await system.answer(
                    ConfirmRegistration(registration: .link(token)),
                    as: TestSystem.anyone
                )
                #expect(own.registration.status == .confirmed)
            }
        }
    }

    @Test func `mails about bookings leave, but not while what they tell can be undone`()
        async throws
    {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                _ = try await system.answer(CreateBuilding(facts: .sample(hours: [])))
                _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: .sample()))
                let email = EmailAddress(written: "a@example.org", normalised: "a@example.org")
                let request = try BookingRequest.sample(
                    from: "2040-01-12T14:00",
                    to: "2040-01-12T16:00",
                    contact: Contact(name: "Ada", email: email, phone: nil, language: .english),
                    isRequest: true
                )
                let id = try await system.answer(CreateBooking(request: request)).id
                let worker = try worker(system, into: folder.path)
                #expect(try await worker.deliverDue() == 1)
                _ = try await system.answer(DeclineBooking(id: id, reason: "A mistake."))
                #expect(try await worker.deliverDue() == 0, "it can still be undone")
                _ = try await system.answer(RestoreBooking(id: id))
                _ = try await system.database.execute(
                    "update booking_notice set next_at = clock_timestamp() where state = 'pending'"
                )
                #expect(try await worker.deliverDue() == 1)
                let list = ListBookingNotices(page: PageRequest())
                let sent = try await system.answer(list).items
                #expect(sent.map(\.state) == [.obsolete, .sent])
                let mails = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                    .filter { $0.hasSuffix(".eml") }
                #expect(mails == ["\(try #require(sent.last?.id)).eml"])
                let file = folder.appending(path: try #require(mails.first))
                let read = try StrictReader([UInt8](try Data(contentsOf: file)))
                #expect(read.parts.allSatisfy { $0.text.contains("The room is not booked yet") })
            }
        }
    }

    @Test func `a folder in trouble is tried again, and nothing is lost`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                _ = try await register(system)
                let path = folder.appending(path: "mail")
                try Data([1]).write(to: path)
                let worker = try worker(system, into: path.path)
                #expect(try await worker.deliverDue() == 1)
                let failed = try await notices(system)
                #expect(failed.map(\.state) == [.pending])
                #expect(failed.map(\.attempts) == [1])
                #expect(try await worker.deliverDue() == 0, "not before its pause is over")
                try FileManager.default.removeItem(at: path)
                try await makeDue(system)
                #expect(try await worker.deliverDue() == 1)
                #expect(try await notices(system).map(\.state) == [.sent])
            }
        }
    }

    @Test func `a second delivery of a notice is recognisable as such`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                _ = try await register(system)
                let first = folder.appending(path: "first")
                try await worker(system, into: first.path).deliverDue()
                // As if the worker had died between delivery and settling.
                _ = try await system.database.execute(
                    """
                    update outbox
                    set state = 'pending', sent_at = null, next_at = clock_timestamp()
                    """
                )
                let second = folder.appending(path: "second")
                try await worker(system, into: second.path).deliverDue()
                let name = try #require(try await notices(system).first).id.description + ".eml"
                #expect(
                    try Data(contentsOf: first.appending(path: name))
                        == Data(contentsOf: second.appending(path: name))
                )
            }
        }
    }

    @Test func `a message is given up after four days`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                _ = try await register(system)
                let path = folder.appending(path: "mail")
                try Data([1]).write(to: path)
                let worker = try worker(system, into: path.path) {
                    TestClock.wall().adding(seconds: 4 * 24 * 3600 + 60)
                }
                try await worker.deliverDue()
                #expect(try await notices(system).map(\.state) == [.dead])
            }
        }
    }

    @Test func `news that a later change overtook is not sent`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                let own = try await register(system)
                _ = try await system.answer(
                    WithdrawRegistration(
                        registration: .link(system.operations.link(to: own.id))
                    ),
                    as: TestSystem.anyone
                )
                try await worker(system, into: folder.path).deliverDue()
                let all = try await notices(system)
                let states = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0.state) })
                #expect(
                    states == [.confirmationRequest: .obsolete, .registrationWithdrawn: .sent]
                )
                let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                #expect(names.count == 1)
            }
        }
    }

    @Test func `the service delivers by itself and ends when told`() async throws {
        try await TestSystem.lease(now: nil) { system in
            try await MailFolderTests.withFolder { folder in
                let worker = try worker(system, into: folder.path)
                try await running(worker) {
                    _ = try await register(system)
                    while try await notices(system).map(\.state) != [.sent] { await Task.yield() }
                }
                let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                #expect(names.count == 1)
            }
        }
    }

    @Test func `changes are numbered by themselves`() async throws {
        try await TestSystem.lease { system in
            let worker = RepeatingWorker(
                name: "numberer",
                operations: system.operations,
                work: NumberChanges(),
                interval: .milliseconds(10),
                hasMore: { $0 == NumberChanges.limit },
                logger: system.database.logger
            )
            try await running(worker) {
                try await system.place()
                let read = ListChanges(after: 0, limit: 10)
                while try await system.answer(read).count < 2 { await Task.yield() }
            }
            let changes = try await system.answer(ListChanges(after: 0, limit: 10))
            #expect(changes.map(\.position) == [1, 2])
        }
    }

    @Test func `a worker survives an outage`() async throws {
        try await TestSystem.lease(adjust: {
            $0.connectionString = "host=/nowhere/at/all"
            $0.connectTimeout = .milliseconds(100)
            $0.acquireTimeout = .milliseconds(100)
        }) { system in
            try await MailFolderTests.withFolder { folder in
                let worker = try worker(system, into: folder.path)
                await #expect(throws: Failure.self) { try await worker.deliverDue() }
                try await running(worker) {}
            }
        }
    }

    /// Runs a service while the body runs, and waits for its graceful end.
    private func running(
        _ service: some Service,
        _ body: () async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let group = ServiceGroup(services: [service], logger: logger)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            do {
                try await body()
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}
