import EmbeddedPostgres
import Foundation
import Testing

/// A certificate for 127.0.0.1 that vouches for itself, and for nothing but these tests.
enum TestCertificate {
    /// Has a cluster that listens on TCP offer TLS with it.
    ///
    /// - Returns: The file that a client has to trust.
    static func install(in cluster: PrivateCluster) async throws -> String {
        let data = "\(cluster.folder.path)/cluster"
        for (name, text) in [("server.crt", certificate), ("server.key", key)] {
            try write(text, to: "\(data)/\(name)", ownedAs: data)
        }
        try await cluster.psql("alter system set ssl = on")
        try await cluster.psql("select pg_reload_conf()")
        try await eventually("the server offers TLS") {
            try await cluster.psql("show ssl") == "on"
        }
        let trusted = "\(cluster.folder.path)/trusted.crt"
        try Data(certificate.utf8).write(to: URL(fileURLWithPath: trusted))
        return trusted
    }

    /// The server takes a key only from a file that is its own and nobody else's.
    private static func write(_ text: String, to path: String, ownedAs other: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let owner = try FileManager.default.attributesOfItem(atPath: other)
        try FileManager.default.setAttributes(
            [
                .posixPermissions: 0o600,
                .ownerAccountID: owner[.ownerAccountID] ?? 0,
                .groupOwnerAccountID: owner[.groupOwnerAccountID] ?? 0,
            ],
            ofItemAtPath: path
        )
    }

    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMa/DlJfZH8CUHPbD
        89l3UqDsHrCwYL1t4cD/f2FGW4KhRANCAASGd5wCCxfnFtc9RbVs4ALdNhyB6GDw
        F07z9dtOpAMMditHDjXUV0n2ZvFzfXJG8/lhL+ysc1ELpvP14nUPyE8o
        -----END PRIVATE KEY-----

        """

    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBXDCCAQKgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w
        LjEwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
        CTEyNy4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIZ3nAILF+cW1z1F
        tWzgAt02HIHoYPAXTvP1206kAwx2K0cONdRXSfZm8XN9ckbz+WEv7KxzUQum8/Xi
        dQ/ITyijQzBBMA8GA1UdEwEB/wQFMAMBAf8wDwYDVR0RBAgwBocEfwAAATAdBgNV
        HQ4EFgQURryIE+8qzcu+Qtx1MLUNy+Nne54wCgYIKoZIzj0EAwIDSAAwRQIhAJN5
        Cs+cjhQ1s4o81LN6fOFO0cwbk5jo2NgWsm5trU8xAiAEyhocd0jaP/ILG+IMI+n0
        ZUGRpEkorjPIf8afQTD+Fw==
        -----END CERTIFICATE-----

        """
}
