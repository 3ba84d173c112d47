import GRDB

/// The first schema.
///
/// Never edited: a change is a new file with a new migration.
enum V1 {
    static func migrate(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE case_row (
                    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                    reference TEXT NOT NULL,
                    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 22),
                    urgency TEXT NOT NULL,
                    requesting_state TEXT NOT NULL,
                    received_at INTEGER NOT NULL,
                    due_on TEXT,
                    epoch INTEGER NOT NULL CHECK (epoch > 0),
                    version INTEGER NOT NULL CHECK (version > 0),
                    -- What lists show of the case, sealed under its key.
                    summary BLOB NOT NULL
                ) WITHOUT ROWID;

                CREATE UNIQUE INDEX case_row_reference ON case_row (reference);

                -- One wrap of a case's key for one officer.
                CREATE TABLE case_grant (
                    officer BLOB NOT NULL CHECK (length(officer) = 16),
                    case_id BLOB NOT NULL REFERENCES case_row (id),
                    epoch INTEGER NOT NULL,
                    grant_bytes BLOB NOT NULL,
                    PRIMARY KEY (officer, case_id, epoch)
                ) WITHOUT ROWID;

                CREATE INDEX case_grant_case ON case_grant (case_id);

                -- Everything that tells about a case, sealed under the case's key.
                CREATE TABLE record (
                    case_id BLOB NOT NULL REFERENCES case_row (id),
                    kind INTEGER NOT NULL,
                    id BLOB NOT NULL CHECK (length(id) = 16),
                    epoch INTEGER NOT NULL,
                    version INTEGER NOT NULL CHECK (version > 0),
                    sealed BLOB NOT NULL,
                    PRIMARY KEY (case_id, kind, id)
                );

                -- Large records, in pieces of 1 MiB.
                CREATE TABLE chunk (
                    case_id BLOB NOT NULL,
                    kind INTEGER NOT NULL,
                    record_id BLOB NOT NULL,
                    chunk_index INTEGER NOT NULL CHECK (chunk_index >= 0),
                    sealed BLOB NOT NULL,
                    PRIMARY KEY (case_id, kind, record_id, chunk_index),
                    FOREIGN KEY (case_id, kind, record_id) REFERENCES record (case_id, kind, id)
                );

                -- What the whole office shares: rule books, recipients, the register.
                CREATE TABLE office_record (
                    kind INTEGER NOT NULL,
                    id BLOB NOT NULL CHECK (length(id) = 16),
                    version INTEGER NOT NULL CHECK (version > 0),
                    sealed BLOB NOT NULL,
                    PRIMARY KEY (kind, id)
                );

                -- The signed directory of officers; the newest confirmed version counts.
                CREATE TABLE directory (
                    version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
                    body BLOB NOT NULL,
                    proposed_by BLOB NOT NULL,
                    proposal BLOB NOT NULL,
                    confirmed_by BLOB,
                    confirmation BLOB
                );

                -- Session certificates, by the hash that log entries name.
                CREATE TABLE certificate (
                    id BLOB NOT NULL PRIMARY KEY,
                    officer BLOB NOT NULL CHECK (length(officer) = 16),
                    body BLOB NOT NULL
                ) WITHOUT ROWID;

                -- Secrets of the office wrapped to officers: the office signing key.
                CREATE TABLE office_secret (
                    purpose TEXT NOT NULL,
                    officer BLOB NOT NULL,
                    wrap BLOB NOT NULL,
                    PRIMARY KEY (purpose, officer)
                ) WITHOUT ROWID;

                CREATE TABLE log_entry (
                    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 0),
                    entry BLOB NOT NULL
                );

                CREATE TABLE log_node (
                    level INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    hash BLOB NOT NULL CHECK (length(hash) = 32),
                    PRIMARY KEY (level, position)
                ) WITHOUT ROWID;

                CREATE TABLE checkpoint (
                    size INTEGER NOT NULL PRIMARY KEY,
                    note TEXT NOT NULL
                );

                PRAGMA application_id = 0x526f6761;
                PRAGMA user_version = 1;
                """)
    }
}
