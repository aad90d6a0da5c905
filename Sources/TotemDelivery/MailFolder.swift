import Glibc
public import TotemDomain

/// Delivers into a folder, one file `<id>.eml` for each message.
///
/// For demonstrations and for installations whose own mail server picks files up. A file is there
/// whole or not at all, and a repeated delivery replaces it by the same content.
public struct MailFolder: Sendable {
    /// The folder.
    public let path: String

    /// A folder; it is made with the first message.
    public init(path: String) {
        self.path = path
    }

    /// Why a message did not get into the folder.
    public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// What was tried, such as `rename`.
        public let step: String
        /// The number of the error in `errno.h`.
        public let code: Int32

        /// The step and the words of the system.
        public var description: String {
            "\(step): " + String(cString: strerror(code))
        }
    }

    /// A message to deliver.
    public struct File: Hashable, Sendable {
        /// Whose message; it gives the file its name.
        public let notice: ID<Notice>
        /// The message.
        public let bytes: [UInt8]

        /// A message to deliver.
        public init(notice: ID<Notice>, bytes: [UInt8]) {
            self.notice = notice
            self.bytes = bytes
        }
    }

    /// Writes messages; returns when those that were written would survive a power cut.
    ///
    /// - Returns: for each message why it was not delivered; `nil` when it was.
    public func deliver(_ files: [File]) async -> [Fault?] {
        guard !files.isEmpty else { return [] }
        let folder = self
        // Waiting for a disk belongs on a thread of its own, not on one that serves requests.
        return await onOwnThread { folder.write(files) }
            ?? files.map { _ in Fault(step: "pthread_create", code: EAGAIN) }
    }

    private func write(_ files: [File]) -> [Fault?] {
        do throws(Fault) {
            if mkdir(path, 0o750) != 0, errno != EEXIST { throw Fault(step: "mkdir", code: errno) }
            let faults = files.map { file in
                do throws(Fault) {
                    try write(file.bytes, name: "\(file.notice).eml")
                    return Fault?.none
                } catch {
                    return error
                }
            }
            try syncFolder()
            return faults
        } catch {
            return files.map { _ in error }
        }
    }

    private func write(_ bytes: [UInt8], name: String) throws(Fault) {
        let unfinished = "\(path)/.\(name).\(getpid())"
        let file = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw Fault(step: "open", code: errno) }
        do throws(Fault) {
            try Self.write(bytes, to: file)
            guard fsync(file) == 0 else { throw Fault(step: "fsync", code: errno) }
        } catch {
            close(file)
            unlink(unfinished)
            throw error
        }
        guard close(file) == 0, rename(unfinished, "\(path)/\(name)") == 0 else {
            let fault = Fault(step: "rename", code: errno)
            unlink(unfinished)
            throw fault
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws(Fault) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Fault(step: "write", code: errno) }
            written += count
        }
    }

    /// Makes the new names in the folder survive a power cut, too.
    private func syncFolder() throws(Fault) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Fault(step: "open", code: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Fault(step: "fsync", code: errno) }
    }
}
