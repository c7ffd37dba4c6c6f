-- The bytes of an attached file lie in pieces, so that no piece holds the window while it is written or erased. A body
-- of no attachment is on its way in; what is left of one at the next start is erased, as is one whose file was removed.
ALTER TABLE attachment_body RENAME TO attachment_whole;

CREATE TABLE attachment_body (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    attachment_id TEXT REFERENCES attachment ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attachment_body_case ON attachment_body (case_id);
CREATE UNIQUE INDEX attachment_body_attachment ON attachment_body (attachment_id);

CREATE TABLE attachment_piece (
    id INTEGER PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES attachment_body ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX attachment_piece_body ON attachment_piece (body_id, number);

INSERT INTO attachment_body (id, case_id, attachment_id)
SELECT w.attachment_id, a.case_id, w.attachment_id FROM attachment_whole AS w JOIN attachment AS a ON a.id = w.attachment_id;

INSERT INTO attachment_piece (body_id, number, bytes)
WITH RECURSIVE piece (body_id, number, size) AS (
    SELECT attachment_id, 0, length(bytes) FROM attachment_whole
    UNION ALL SELECT body_id, number + 1, size FROM piece WHERE (number + 1) * 524288 < size
)
SELECT p.body_id, p.number, substr(w.bytes, p.number * 524288 + 1, 524288)
FROM piece AS p JOIN attachment_whole AS w ON w.attachment_id = p.body_id;

DROP TABLE attachment_whole;
