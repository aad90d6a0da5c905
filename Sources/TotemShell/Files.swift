import Glibc

/// The greatest number of bytes of a file that holds a setting.
private let greatestSettingBytes = 65_536

/// The text of a small file; `nil` when it cannot be read, is larger than a setting, or no UTF-8.
public func textOfFile(at path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= greatestSettingBytes {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        guard count > 0 else { return String(validating: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
    return nil
}

/// The bytes of a file, of standard input for `-`; `nil` when it cannot be read or is larger.
func bytesOfFile(at path: String, atMost limit: Int) -> [UInt8]? {
    let file = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
    return nil
}

/// Whether there is a folder of that name.
func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether this user may make files in the folder.
func isWritableFolder(_ path: String) -> Bool {
    isFolder(path) && access(path, W_OK | X_OK) == 0
}

/// Writes a text as a file that everybody may read, in place of what was there.
///
/// - Returns: whether all of it is written.
func writeFile(_ text: String, at path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
    }
    return close(file) == 0 && rest.isEmpty
}
