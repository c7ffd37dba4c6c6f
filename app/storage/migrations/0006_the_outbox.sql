-- The files that lie outside the register: where, of what and whose they are, and until when they lay there.
CREATE TABLE outgoing_file (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    document_id TEXT REFERENCES issued_document DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
    put_at TEXT NOT NULL,
    put_by TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX outgoing_file_case ON outgoing_file (case_id);
CREATE INDEX outgoing_file_document ON outgoing_file (document_id);
CREATE INDEX outgoing_file_lying ON outgoing_file (put_at) WHERE removed_at IS NULL;
