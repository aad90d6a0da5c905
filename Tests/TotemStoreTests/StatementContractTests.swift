import Postgres
import Testing
import TotemSQL
import TotemTestSupport

@testable import TotemStore

/// What Swift declares of each statement, held against what the server makes of it.
struct StatementContractTests {
    @Test func `every query of the catalogue has exactly one statement`() {
        let declared = Contract.all.map(\.name) + Contract.scripts
        #expect(Set(declared).count == declared.count)
        #expect(Set(declared) == Set(Queries.all.map(\.name)))
    }

    @Test func `every statement runs the text of its query`() {
        let texts = Dictionary(
            Queries.all.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
        for contract in Contract.all {
            #expect(contract.text == texts[contract.name], "\(contract.name)")
        }
    }

    @Test func `the server gives each statement the declared parameters and columns`() async throws
    {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                for contract in Contract.all {
                    let found = try await connection.describe(
                        contract.text,
                        deadline: .in(.seconds(10))
                    )
                    #expect(found.parameters == contract.parameters, "\(contract.name)")
                    #expect(found.columns == contract.columns, "\(contract.name)")
                }
            }
        }
    }
}

/// The declared side of one statement.
private struct Contract: Sendable {
    let name: String
    let text: String
    let parameters: [UInt32]
    let columns: [UInt32]

    init<Input, Row>(_ statement: Statement<Input, Row>) {
        name = statement.name
        text = statement.text
        parameters = statement.parameterTypes.map(\.oid)
        columns = statement.columnTypes.map(\.oid)
    }

    /// What the migrator runs as scripts, since it makes what statements need.
    static let scripts = [
        "migration_prepare_extensions", "migration_prepare_gist", "migration_prepare_table",
        "migration_prepare_unaccent",
    ]

    static let all: [Contract] =
        [
            Contract(Statements.auditInsert),
            Contract(Statements.bookingCheckIn),
            Contract(Statements.bookingEnd),
            Contract(Statements.bookingExpireHeld),
            Contract(Statements.bookingNoteInsert),
            Contract(Statements.bookingNoteList),
            Contract(Statements.bookingNoticeClaim),
            Contract(Statements.bookingNoticeInsert),
            Contract(Statements.bookingNoticeList),
            Contract(Statements.bookingNoticeSettle),
            Contract(Statements.bookingKeyGet),
            Contract(Statements.bookingKeyPut),
            Contract(Statements.bookingRemind),
            Contract(Statements.bookingRivals),
            Contract(Statements.bookingRuleEnd),
            Contract(Statements.bookingRuleGet),
            Contract(Statements.bookingRuleInsert),
            Contract(Statements.bookingRuleList),
            Contract(Statements.bookingRuleLock),
            Contract(Statements.bookingRuleLockQuotas),
            Contract(Statements.bookingRuleStanding),
            Contract(Statements.bookingToRemind),
            Contract(Statements.bookingUnattended),
            Contract(Statements.bookingUsed),
            Contract(Statements.organisationCalled),
            Contract(Statements.bookingFollow),
            Contract(Statements.bookingGet),
            Contract(Statements.bookingInsert),
            Contract(Statements.bookingList),
            Contract(Statements.bookingLock),
            Contract(Statements.bookingOverdue),
            Contract(Statements.bookingRoomNames),
            Contract(Statements.bookingSettle),
            Contract(Statements.bookingUpdate),
            Contract(Statements.bookingStanding),
            Contract(Statements.buildingUpdate),
            Contract(Statements.buildingGet),
            Contract(Statements.buildingInsert),
            Contract(Statements.buildingPhotoDelete),
            Contract(Statements.buildingPhotoInsert),
            Contract(Statements.buildingList),
            Contract(Statements.buildingLock),
            Contract(Statements.buildingLockBooking),
            Contract(Statements.buildingLockLimited),
            Contract(Statements.buildingPlannedHeads),
            Contract(Statements.buildingPlannedHeadsEach),
            Contract(Statements.buildingSearch),
            Contract(Statements.changeInsert),
            Contract(Statements.changeList),
            Contract(Statements.changeLockNumberer),
            Contract(Statements.changeNumber),
            Contract(Statements.clockRead),
            Contract(Statements.roomSharing),
            Contract(Statements.buildingLockCodes),
            Contract(Statements.bookingRuleLockCounting),
            Contract(Statements.spaceLockPlaces),
            Contract(Statements.bookingLockSeveral),
            Contract(Statements.closureHitInsert),
            Contract(Statements.closureHitSettle),
            Contract(Statements.closureHitList),
            Contract(Statements.closureGet),
            Contract(Statements.closureInsert),
            Contract(Statements.closureLift),
            Contract(Statements.closureList),
            Contract(Statements.closureLock),
            Contract(Statements.constraintCheck),
            Contract(Statements.editionFind),
            Contract(Statements.editionInsert),
            Contract(Statements.editionList),
            Contract(Statements.equipmentList),
            Contract(Statements.idempotencyKeyAnswer),
            Contract(Statements.idempotencyKeyClaim),
            Contract(Statements.idempotencyKeyFind),
            Contract(Statements.idempotencyKeyAnswerEach),
            Contract(Statements.idempotencyKeyClaimEach),
            Contract(Statements.idempotencyKeyForget),
            Contract(Statements.organisationNames),
            Contract(Statements.turnaroundBuildings),
            Contract(Statements.idempotencyKeyGet),
            Contract(Statements.idempotencyKeyInsert),
            Contract(Statements.idempotencyKeyPurge),
            Contract(Statements.installationBeginDemonstration),
            Contract(Statements.installationDemonstration),
            Contract(Statements.installationEndDemonstration),
            Contract(Statements.installationSecret),
            Contract(Statements.layoutDelete),
            Contract(Statements.layoutInsert),
            Contract(Statements.migrationInsert),
            Contract(Statements.migrationList),
            Contract(Statements.migrationLock),
            Contract(Statements.migrationUnlock),
            Contract(Statements.occupationBookings),
            Contract(Statements.occupationCalendar),
            Contract(Statements.occupationCopy),
            Contract(Statements.occupationClose),
            Contract(Statements.occupationConflicts),
            Contract(Statements.occupationCopyClosures),
            Contract(Statements.occupationInsert),
            Contract(Statements.occupationConflictsEach),
            Contract(Statements.occupationRelease),
            Contract(Statements.occupationTimeline), Contract(Statements.placeFeed),
            Contract(Statements.occupationReopen),
            Contract(Statements.openingHoursDelete),
            Contract(Statements.occupationSurvey),
            Contract(Statements.openingHoursInsert),
            Contract(Statements.organisationFind),
            Contract(Statements.organisationInsert),
            Contract(Statements.organisationList),
            Contract(Statements.outboxClaim),
            Contract(Statements.outboxCountPerson),
            Contract(Statements.outboxInsert),
            Contract(Statements.outboxInsertMoved),
            Contract(Statements.outboxList),
            Contract(Statements.outboxSettle),
            Contract(Statements.programmeGet),
            Contract(Statements.programmeInsert),
            Contract(Statements.programmeList),
            Contract(Statements.programmeRoleInsert),
            Contract(Statements.programmeThemeInsert),
            Contract(Statements.registrationFind),
            Contract(Statements.registrationGet),
            Contract(Statements.registrationGetEach),
            Contract(Statements.registrationInsert),
            Contract(Statements.registrationList),
            Contract(Statements.registrationOfPerson),
            Contract(Statements.registrationSettle),
            Contract(Statements.registrationStanding),
            Contract(Statements.registrationUpdate),
            Contract(Statements.registrationWithdrawn),
            Contract(Statements.roomFindFree),
            Contract(Statements.roomGet),
            Contract(Statements.roomGetEach),
            Contract(Statements.roomInsert),
            Contract(Statements.roomList),
            Contract(Statements.attributeKindList),
            Contract(Statements.attributeKindLock),
            Contract(Statements.attributeKindPut),
            Contract(Statements.attributeKindShare),
            Contract(Statements.attributeUsed),
            Contract(Statements.equipmentKindList),
            Contract(Statements.equipmentKindLock),
            Contract(Statements.equipmentKindPut),
            Contract(Statements.roomDelete),
            Contract(Statements.roomRemembered),
            Contract(Statements.roomSpaceInsert),
            Contract(Statements.roomSpaceExtend),
            Contract(Statements.roomUpdate),
            Contract(Statements.seatPoolInsert),
            Contract(Statements.seatPoolOffer),
            Contract(Statements.seatingDue),
            Contract(Statements.seatingKnown),
            Contract(Statements.seatingLive),
            Contract(Statements.seatingLock),
            Contract(Statements.seatingLockFree),
            Contract(Statements.seatingNextExpiry),
            Contract(Statements.seatingOverdue),
            Contract(Statements.seatingPools),
            Contract(Statements.seatingUntouched),
            Contract(Statements.seatingUpdatePools),
            Contract(Statements.seatingUpdateSessions),
            Contract(Statements.seatingWaiting),
            Contract(Statements.serverFacts),
            Contract(Statements.calendarEventBookings),
            Contract(Statements.calendarEventClosures),
            Contract(Statements.calendarEventForget),
            Contract(Statements.calendarEventKnown),
            Contract(Statements.calendarEventLockBookings),
            Contract(Statements.calendarEventPut),
            Contract(Statements.seriesBookingCancel),
            Contract(Statements.seriesBookings),
            Contract(Statements.seriesDateDrop),
            Contract(Statements.seriesDatePut),
            Contract(Statements.seriesDates),
            Contract(Statements.seriesEnd),
            Contract(Statements.seriesGet),
            Contract(Statements.seriesInsert),
            Contract(Statements.seriesList),
            Contract(Statements.seriesLock),
            Contract(Statements.seriesLockBookings),
            Contract(Statements.seriesLockQuotas),
            Contract(Statements.seriesLockRooms),
            Contract(Statements.seriesLockSessions),
            Contract(Statements.seriesLockSpaces),
            Contract(Statements.seriesOccupationRelease),
            Contract(Statements.seriesPromised),
            Contract(Statements.seriesReplan),
            Contract(Statements.seriesSessionGet),
            Contract(Statements.seriesSessionPut),
            Contract(Statements.sessionCancel),
            Contract(Statements.sessionEdit),
            Contract(Statements.sessionGet),
            Contract(Statements.sessionInsert),
            Contract(Statements.sessionList),
            Contract(Statements.sessionMove),
            Contract(Statements.sessionPublish),
            Contract(Statements.sessionThemeDelete),
            Contract(Statements.sessionThemeInsert),
            Contract(Statements.signInEnd),
            Contract(Statements.signInFind),
            Contract(Statements.signInInsert),
            Contract(Statements.signInPurge),
            Contract(Statements.slotFind),
            Contract(Statements.spaceInsert),
            Contract(Statements.spaceList),
            Contract(Statements.bookingReoccupy),
            Contract(Statements.turnaroundBookings),
            Contract(Statements.turnaroundDelete),
            Contract(Statements.turnaroundClosures),
            Contract(Statements.turnaroundGivenBack),
            Contract(Statements.turnaroundInsert),
            Contract(Statements.turnaroundExists), Contract(Statements.turnaroundRooms),
            Contract(Statements.spaceLockBooking),
            Contract(Statements.spaceLockChange),
            Contract(Statements.spaceLockPlace),
            Contract(Statements.spaceLockRoom),
            Contract(Statements.spaceLockRoomFree),
            Contract(Statements.spaceRename),
            Contract(Statements.schoolHolidayDelete),
            Contract(Statements.schoolHolidayInsert),
            Contract(Statements.schoolHolidayList),
            Contract(Statements.schoolHolidayLock),
            Contract(Statements.themeFind),
            Contract(Statements.themeInsert),
            Contract(Statements.themeList),
            Contract(Statements.tokenFind),
            Contract(Statements.tokenGet),
            Contract(Statements.tokenInsert),
            Contract(Statements.tokenList),
            Contract(Statements.tokenRevoke),
            Contract(Statements.verifyPrepare),
        ] + Statements.verifications.map { Contract($0) }
}
