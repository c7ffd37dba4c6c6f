-- Files that came from outside: the scans of signed consent forms. Their bytes lie apart, so that lists do not read them.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    consent_id TEXT NOT NULL REFERENCES consent ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('consent_scan')),
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    added_on TEXT NOT NULL CHECK (added_on IS date(added_on)),
    added_by TEXT NOT NULL,
    removed_on TEXT CHECK (removed_on IS date(removed_on)),
    removed_by TEXT NOT NULL,
    removal_reason TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_case ON attachment (case_id, position);
CREATE INDEX attachment_consent ON attachment (consent_id);

CREATE TABLE attachment_body (
    attachment_id TEXT PRIMARY KEY NOT NULL REFERENCES attachment ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    bytes BLOB NOT NULL
) STRICT;
