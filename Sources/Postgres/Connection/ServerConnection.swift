import CLibPQ
import Synchronization

/// Owns one `PGconn` and closes it with its last user.
///
/// Not safe by itself: libpq forbids two threads on one connection at a time. A connector thread
/// makes it, hands it to the event loop and never touches it again.
final class ServerConnection: @unchecked Sendable {
    let pointer: OpaquePointer
    let notices: NoticeBox

    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
        notices = NoticeBox()
        // Without a receiver libpq prints notices to standard error.
        PQsetNoticeReceiver(
            pointer,
            { context, result in
                guard let context, let result else {
                    return
                }
                Unmanaged<NoticeBox>.fromOpaque(context).takeUnretainedValue().add(result)
            },
            Unmanaged.passUnretained(notices).toOpaque()
        )
    }

    deinit {
        PQfinish(pointer)
    }

    var errorMessage: String {
        PQerrorMessage(pointer).map { String(cString: $0) } ?? ""
    }

    func parameter(_ name: String) -> String? {
        PQparameterStatus(pointer, name).map { String(cString: $0) }
    }
}

/// Collects the notices of one connection until its owner asks for them.
final class NoticeBox {
    struct Notice: Hashable, Sendable {
        var sqlState: String
        var severity: String
        var message: String
    }

    private(set) var notices: [Notice] = []

    func add(_ result: OpaquePointer) {
        func field(_ code: Unicode.Scalar) -> String {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) } ?? ""
        }
        notices.append(
            Notice(
                sqlState: field("C"),
                severity: field("V"),
                message: field("M")
            )
        )
    }

    /// Takes what has come since the last call.
    func take() -> [Notice] {
        guard !notices.isEmpty else {
            return []
        }
        defer { notices.removeAll() }
        return notices
    }
}
