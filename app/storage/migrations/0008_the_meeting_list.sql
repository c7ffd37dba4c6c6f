-- The list of meetings is a kind of paper too: a column of codes takes it only in a table made anew.
CREATE TABLE issued_document_made_anew (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL
        CHECK (kind IN ('consent_form', 'memo', 'blank_form', 'handbook', 'client_before', 'client_after',
            'release_day', 'advance_sheet', 'withdrawal_notice', 'on_your_own',
            'referral_sheet', 'invitation', 'agenda', 'landlord_summary',
            'social_contact', 'agency_actions', 'extract', 'disclosure_log',
            'member_list', 'secrecy_undertaking', 'privacy_notice', 'meeting_list')),
    edition INTEGER NOT NULL,
    recipient TEXT NOT NULL CHECK (recipient IN ('office', 'client', 'organisation')),
    language TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    organisation_id TEXT REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
    ground TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

INSERT INTO issued_document_made_anew (id, case_id, kind, edition, recipient, language, issued_at, issued_by, sha256,
    pages, organisation_id, ground, version, position, created_at, created_by, changed_at, changed_by)
SELECT id, case_id, kind, edition, recipient, language, issued_at, issued_by, sha256,
    pages, organisation_id, ground, version, position, created_at, created_by, changed_at, changed_by
FROM issued_document;

DROP TABLE issued_document;
ALTER TABLE issued_document_made_anew RENAME TO issued_document;
CREATE INDEX issued_document_case ON issued_document (case_id, position);
CREATE INDEX issued_document_organisation ON issued_document (organisation_id);
CREATE INDEX issued_document_issued_at ON issued_document (issued_at);
-- whether a newer version replaces a paper is asked for every paper, at each start
CREATE INDEX issued_document_kind ON issued_document (case_id, kind, edition);
