"""A letter as a draft that a mail program opens for its user to read and send: it has no sender and no date."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP


def mail_draft(to: str, subject: str, text: str, attached: dict[str, bytes]) -> bytes:
    """Return the draft with calendar files attached, by their names."""
    draft = EmailMessage(policy=SMTP)
    draft["X-Unsent"] = "1"
    draft["To"] = to
    draft["Subject"] = subject
    draft.set_content(text, cte="quoted-printable")
    for name, data in attached.items():
        draft.add_attachment(data, maintype="text", subtype="calendar", filename=name)
    return bytes(draft)
