import Testing

@testable import TotemStore

@Suite struct LockOrderTests {
    @Test func `locks go from the building down`() {
        let order = LockOrder()
        order.take(.building)
        order.take(.session)
        order.take(.space)
        order.take(.booking)
    }

    @Test func `a later rank before an earlier one ends a debug build`() async {
        await #expect(processExitsWith: .failure) {
            let order = LockOrder()
            order.take(.space)
            order.take(.session)
        }
    }

    @Test func `a rank that is locked twice ends a debug build`() async {
        await #expect(processExitsWith: .failure) {
            let order = LockOrder()
            order.take(.session)
            order.take(.session)
        }
    }
}
