import GRDB

/// The second schema: an officer's case keys under his own key, so that thousands open at once.
///
/// Never edited: a change is a new file with a new migration.
enum V2 {
    static func migrate(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Grants that an officer opened before. Not in the log: he alone can have sealed a
                -- row that opens for him, and without it the grant is opened again.
                CREATE TABLE own_key (
                    officer BLOB NOT NULL CHECK (length(officer) = 16),
                    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
                    epoch INTEGER NOT NULL,
                    sealed BLOB NOT NULL,
                    PRIMARY KEY (officer, case_id, epoch)
                ) WITHOUT ROWID;

                PRAGMA user_version = 2;
                """)
    }
}
