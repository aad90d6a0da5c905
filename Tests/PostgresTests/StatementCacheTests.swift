import Testing

@testable import Postgres

@Suite struct StatementCacheTests {
    private let text = StatementText("select 1")

    @Test func `a statement is prepared once and then known`() {
        var cache = StatementCache()
        let name = text.serverName(generation: 0)
        #expect(cache.plan(text) == .prepare(name))
        #expect(cache.plan(text) == .prepared(name))
    }

    @Test func `a preparation that failed is tried again under the same name`() {
        var cache = StatementCache()
        let name = text.serverName(generation: 0)
        _ = cache.plan(text)
        cache.notPrepared(text, name: name)
        #expect(cache.plan(text) == .prepare(name))
    }

    @Test func `a stale statement gets a new name, once however many callers report it`() {
        var cache = StatementCache()
        _ = cache.plan(text)
        cache.stale(text, name: text.serverName(generation: 0), withOthers: false)
        cache.stale(text, name: text.serverName(generation: 0), withOthers: false)
        #expect(cache.plan(text) == .prepare(text.serverName(generation: 1)))
        cache.notPrepared(text, name: text.serverName(generation: 0))
        #expect(cache.plan(text) == .prepared(text.serverName(generation: 1)))
    }

    @Test func `where one statement is gone the others are too, and where one is outgrown not`() {
        var cache = StatementCache()
        let other = StatementText("select 2")
        _ = cache.plan(text)
        _ = cache.plan(other)
        cache.stale(text, name: text.serverName(generation: 0), withOthers: false)
        #expect(cache.plan(other) == .prepared(other.serverName(generation: 0)))
        #expect(cache.plan(text) == .prepare(text.serverName(generation: 1)))
        cache.stale(text, name: text.serverName(generation: 1), withOthers: true)
        #expect(cache.plan(other) == .prepare(other.serverName(generation: 1)))
        #expect(cache.plan(text) == .prepare(text.serverName(generation: 2)))
    }

    @Test func `a cache without room sends everything whole`() {
        var cache = StatementCache(limit: 0)
        #expect(cache.plan(text) == .whole)
    }

    @Test func `beyond its limit statements are sent whole`() {
        var cache = StatementCache()
        for number in 0..<StatementCache.limit {
            _ = cache.plan(StatementText("select \(number + 2)"))
        }
        #expect(cache.plan(text) == .whole)
    }
}
