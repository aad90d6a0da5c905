import CLinux
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

    /// Writes every file under a name of its own, makes all of them safe at once, and only then
    /// gives them their names: a sync for each file would keep the disk from the database's
    /// commits for as long as the batch is large.
    private func write(_ files: [File]) -> [Fault?] {
        do throws(Fault) {
            if mkdir(path, 0o750) != 0, errno != EEXIST { throw Fault(step: "mkdir", code: errno) }
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { throw Fault(step: "open", code: errno) }
            defer { close(folder) }
            var faults = files.map { file in
                do throws(Fault) {
                    try write(file.bytes, to: unfinished(file))
                    return Fault?.none
                } catch {
                    return error
                }
            }
            guard syncfs(folder) == 0 else {
                let fault = Fault(step: "syncfs", code: errno)
                for file in files { unlink(unfinished(file)) }
                throw fault
            }
            for (place, file) in files.enumerated() where faults[place] == nil {
                let name = "\(path)/\(file.notice).eml"
                if rename(unfinished(file), name) != 0 {
                    faults[place] = Fault(step: "rename", code: errno)
                    unlink(unfinished(file))
                }
            }
            // The new names survive a power cut, too.
            guard fsync(folder) == 0 else { throw Fault(step: "fsync", code: errno) }
            return faults
        } catch {
            return files.map { _ in error }
        }
    }

    private func unfinished(_ file: File) -> String {
        "\(path)/.\(file.notice).eml.\(getpid())"
    }

    private func write(_ bytes: [UInt8], to name: String) throws(Fault) {
        let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw Fault(step: "open", code: errno) }
        do throws(Fault) {
            try Self.write(bytes, to: file)
        } catch {
            close(file)
            unlink(name)
            throw error
        }
        guard close(file) == 0 else {
            let fault = Fault(step: "close", code: errno)
            unlink(name)
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
}
