"""What is still to be seen to outside the register: papers that have not been sent, files that lie about.

Read at every start, so it imports nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.storage.driver import Connection

# A paper of an open case, for another, that has not reached its reader and that no newer version replaces; the
# copies of a memo and of advance information are replaced all at once. What rests on a consent that was withdrawn
# since is not to be sent; the consent form comes back signed, and that is what step 2 waits for.
NOT_SENT = (
    "d.case_id IN (SELECT case_id FROM case_summary WHERE closed_on IS NULL) "
    "AND d.recipient <> 'office' AND d.kind <> 'consent_form' "
    "AND NOT EXISTS (SELECT 1 FROM disclosure g WHERE g.document_id = d.id) "
    "AND NOT EXISTS (SELECT 1 FROM consent c, json_each(c.withdrawals) w WHERE c.id = d.ground "
    "AND json_extract(w.value, '$.group') IS NULL "
    "AND coalesce(json_extract(w.value, '$.organisation_id'), d.organisation_id) IS d.organisation_id) "
    "AND NOT EXISTS (SELECT 1 FROM issued_document n WHERE n.case_id = d.case_id AND n.kind = d.kind "
    "AND n.edition > d.edition AND (n.kind IN ('memo', 'advance_sheet') "
    "OR (n.recipient = d.recipient AND n.organisation_id IS d.organisation_id)))"
)
_UNSENT = f"SELECT count(*) FROM issued_document d WHERE {NOT_SENT}"
_OUTSIDE = "SELECT count(*) FROM outgoing_file WHERE removed_at IS NULL"


def unsent(connection: Connection) -> int:
    """Return how many issued papers have not reached their reader."""
    return int(connection.value(_UNSENT))


def outside(connection: Connection) -> int:
    """Return how many files lie outside the register, as far as it knows."""
    return int(connection.value(_OUTSIDE))
