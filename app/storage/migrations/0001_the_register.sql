-- The register: one table an aggregate, what lies beside them, and the log.
-- Owners are named by foreign keys that cascade: what goes with a case or a client goes with it. Every other
-- reference must hold when the transaction ends. Enums are spelled out, so that no other program writes a
-- code that the rules do not know.

CREATE TABLE office (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    agency_fi TEXT NOT NULL,
    agency_sv TEXT NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    data_protection_contact TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
    practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX office_organisation ON office (organisation_id);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    category TEXT
        CHECK (category IN ('probation', 'prison', 'social_work', 'substance_mental_health', 'landlord',
            'supported_housing', 'other_support', 'kela', 'debt_counselling', 'other')),
    area TEXT NOT NULL,
    address TEXT NOT NULL,
    secure_mail TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    answers TEXT NOT NULL,
    norm TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_sort_key ON organisation (sort_key);

CREATE TABLE worker (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    organisation_id TEXT REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT CHECK (language IN ('fi', 'sv', 'other')),
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    member INTEGER NOT NULL CHECK (member IN (0, 1)),
    deputy_of TEXT REFERENCES worker DEFERRABLE INITIALLY DEFERRED,
    absences TEXT NOT NULL,
    confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)),
    secrecy_undertaking TEXT CHECK (secrecy_undertaking IS date(secrecy_undertaking)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    answers TEXT NOT NULL,
    norm TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX worker_organisation ON worker (organisation_id);
CREATE INDEX worker_deputy_of ON worker (deputy_of);
CREATE INDEX worker_sort_key ON worker (sort_key);

CREATE TABLE cooperation_group (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    town TEXT NOT NULL,
    coordinator_id TEXT REFERENCES worker DEFERRABLE INITIALLY DEFERRED,
    weekday INTEGER,
    every_weeks INTEGER NOT NULL,
    start TEXT,
    place TEXT CHECK (place IN ('office', 'teams', 'office_and_teams', 'prison', 'phone', 'other')),
    room TEXT NOT NULL,
    video_link TEXT NOT NULL,
    minutes_a_client INTEGER NOT NULL,
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX cooperation_group_coordinator ON cooperation_group (coordinator_id);

CREATE TABLE client (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    born TEXT CHECK (born IS date(born)),
    language TEXT CHECK (language IN ('fi', 'sv', 'other')),
    non_disclosure TEXT CHECK (non_disclosure IN ('yes', 'no')),
    answers TEXT NOT NULL,
    norm TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX client_sort_key ON client (sort_key);

CREATE TABLE housing_case (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number TEXT NOT NULL UNIQUE,
    group_id TEXT NOT NULL REFERENCES cooperation_group DEFERRABLE INITIALLY DEFERRED,
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    version INTEGER NOT NULL CHECK (version > 0),
    register_number TEXT NOT NULL,
    sanction TEXT
        CHECK (sanction IN ('imprisonment', 'remand', 'fine_conversion', 'probationary_freedom',
            'conditional_release_supervision', 'monitoring_sentence', 'community_service', 'juvenile_punishment',
            'conditional_imprisonment_supervision', 'combined_sentence')),
    unit TEXT NOT NULL,
    imprisonment_began TEXT CHECK (imprisonment_began IS date(imprisonment_began)),
    release_day TEXT CHECK (release_day IS date(release_day)),
    release_certainty TEXT CHECK (release_certainty IN ('estimated', 'confirmed')),
    date_history TEXT NOT NULL,
    koevapaus_planned TEXT CHECK (koevapaus_planned IN ('yes', 'no')),
    koevapaus_start TEXT CHECK (koevapaus_start IS date(koevapaus_start)),
    housing_now TEXT CHECK (housing_now IN ('kept', 'at_risk', 'family', 'place_sought', 'none')),
    lodging_ends TEXT CHECK (lodging_ends IS date(lodging_ends)),
    lodging_reason TEXT CHECK (lodging_reason IN ('eviction', 'notice', 'fixed_term', 'other')),
    left_on TEXT CHECK (left_on IS date(left_on)),
    referring_worker TEXT NOT NULL,
    elsewhere TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    end_reason TEXT
        CHECK (end_reason IN ('home_arranged', 'other_solution', 'consent_withdrawn', 'no_consent',
            'other_group', 'moved', 'not_reached', 'deceased')),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX housing_case_client ON housing_case (client_id);
CREATE INDEX housing_case_group ON housing_case (group_id);

CREATE TABLE mapping (
    case_id TEXT PRIMARY KEY NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    applications TEXT NOT NULL,
    mapped_on TEXT CHECK (mapped_on IS date(mapped_on)),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE consent (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    edition INTEGER NOT NULL,
    answer TEXT CHECK (answer IN ('given', 'limited', 'refused')),
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    language TEXT CHECK (language IN ('fi', 'sv', 'other')),
    given_by TEXT CHECK (given_by IN ('client', 'guardian')),
    original_at TEXT NOT NULL,
    text_version INTEGER NOT NULL,
    rows TEXT NOT NULL,
    withdrawals TEXT NOT NULL,
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX consent_case ON consent (case_id, position);

CREATE TABLE legal_ground (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    law TEXT NOT NULL
        CHECK (law IN ('own_papers', 'office_copy', 'rise_unit', 'social_services', 'withdrawal_notice',
            'other')),
    section TEXT NOT NULL,
    extents TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    organisation_id TEXT REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
    category TEXT
        CHECK (category IN ('probation', 'prison', 'social_work', 'substance_mental_health', 'landlord',
            'supported_housing', 'other_support', 'kela', 'debt_counselling', 'other')),
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX legal_ground_case ON legal_ground (case_id, position);
CREATE INDEX legal_ground_organisation ON legal_ground (organisation_id);

CREATE TABLE referral (
    case_id TEXT PRIMARY KEY NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    received_on TEXT CHECK (received_on IS date(received_on)),
    channel TEXT CHECK (channel IN ('phone', 'secure_mail', 'visit')),
    question TEXT NOT NULL,
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    group_id TEXT NOT NULL REFERENCES cooperation_group DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    day TEXT CHECK (day IS date(day)),
    start TEXT,
    "end" TEXT,
    place TEXT CHECK (place IN ('office', 'teams', 'office_and_teams', 'prison', 'phone', 'other')),
    room TEXT NOT NULL,
    video_link TEXT NOT NULL,
    chair_id TEXT REFERENCES worker DEFERRABLE INITIALLY DEFERRED,
    series TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_group ON meeting (group_id);
CREATE INDEX meeting_chair ON meeting (chair_id);
CREATE INDEX meeting_day ON meeting (day);

CREATE TABLE slot (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    meeting_id TEXT REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    start TEXT,
    "end" TEXT,
    invitees TEXT NOT NULL,
    invited_on TEXT CHECK (invited_on IS date(invited_on)),
    preparation TEXT NOT NULL,
    presence TEXT CHECK (presence IN ('in_room', 'video', 'phone', 'no')),
    secrecy_stated INTEGER NOT NULL CHECK (secrecy_stated IN (0, 1)),
    held_on TEXT CHECK (held_on IS date(held_on)),
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX slot_case ON slot (case_id, position);
CREATE INDEX slot_meeting ON slot (meeting_id);

CREATE TABLE assessment (
    case_id TEXT PRIMARY KEY NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    slot_id TEXT REFERENCES slot DEFERRABLE INITIALLY DEFERRED,
    form_first TEXT
        CHECK (form_first IN ('own_rented', 'own_rented_support', 'supported_dwelling', 'supported_living',
            'housing_first', 'substance_free', 'rehabilitative', 'round_the_clock', 'family', 'temporary',
            'rehabilitation_first', 'other')),
    form_second TEXT
        CHECK (form_second IN ('own_rented', 'own_rented_support', 'supported_dwelling', 'supported_living',
            'housing_first', 'substance_free', 'rehabilitative', 'round_the_clock', 'family', 'temporary',
            'rehabilitation_first', 'other')),
    amount TEXT CHECK (amount IN ('none', 'monthly', 'weekly', 'several_a_week', 'daily', 'round_the_clock')),
    conditions TEXT NOT NULL,
    consensus TEXT CHECK (consensus IN ('agreed', 'dissent')),
    stand TEXT CHECK (stand IN ('accepts', 'partly', 'rejects')),
    plan_b TEXT NOT NULL,
    next_review TEXT CHECK (next_review IS date(next_review)),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_slot ON assessment (slot_id);

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    helper TEXT NOT NULL,
    due TEXT CHECK (due IS date(due)),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'not_yet', 'not_needed')),
    reason TEXT NOT NULL,
    "group" TEXT CHECK ("group" IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'office', 'person')),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX action_case ON action (case_id, position);

CREATE TABLE memo (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    slot_id TEXT REFERENCES slot DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    edition INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'sent', 'corrected')),
    final_on TEXT CHECK (final_on IS date(final_on)),
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX memo_case ON memo (case_id, position);
CREATE INDEX memo_slot ON memo (slot_id);

CREATE TABLE issued_document (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('consent_form', 'memo', 'blank_form')),
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
CREATE INDEX issued_document_case ON issued_document (case_id, position);
CREATE INDEX issued_document_organisation ON issued_document (organisation_id);
CREATE INDEX issued_document_issued_at ON issued_document (issued_at);

CREATE TABLE disclosure (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    document_id TEXT NOT NULL REFERENCES issued_document DEFERRABLE INITIALLY DEFERRED,
    delivery TEXT NOT NULL CHECK (delivery IN ('secure_mail', 'handed_over', 'letter')),
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    recorded_by TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_case ON disclosure (case_id, position);
CREATE INDEX disclosure_document ON disclosure (document_id);

CREATE TABLE follow_up (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version > 0),
    point TEXT CHECK (point IN ('0', '1', '3', '6', '12')),
    day TEXT CHECK (day IS date(day)),
    residence TEXT CHECK (residence IN ('agreed', 'other_permanent', 'temporary', 'homeless', 'prison')),
    support TEXT CHECK (support IN ('yes', 'partly', 'no')),
    note TEXT NOT NULL,
    answers TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_case ON follow_up (case_id, position);

CREATE TABLE entry (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'other')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    "text" TEXT NOT NULL,
    written_by TEXT NOT NULL,
    time TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX entry_case ON entry (case_id, position);


-- What an issued paper was built from, and its bytes.
CREATE TABLE document_body (
    document_id TEXT PRIMARY KEY NOT NULL REFERENCES issued_document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    released TEXT NOT NULL,
    pdf BLOB NOT NULL
) STRICT;

-- What the lists show of a case without reading it whole; computed anew whenever the case changes.
CREATE TABLE case_summary (
    case_id TEXT PRIMARY KEY NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    needed_by TEXT CHECK (needed_by IS date(needed_by)),
    order_day TEXT NOT NULL,
    basis TEXT NOT NULL
        CHECK (basis IN ('koevapaus', 'release', 'monitoring', 'lodging_ends', 'eviction', 'at_once', 'unknown')),
    statuses TEXT NOT NULL,
    next_step TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_summary_open ON case_summary (order_day, case_id) WHERE closed_on IS NULL;
CREATE INDEX case_summary_as_of ON case_summary (as_of) WHERE closed_on IS NULL;

-- A page as it is typed, even where it cannot be kept yet.
CREATE TABLE draft (
    case_id TEXT NOT NULL REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    page TEXT NOT NULL,
    worker TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    invalid INTEGER NOT NULL CHECK (invalid IN (0, 1)),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (case_id, page)
) STRICT;

-- Earlier values; erased with whom they are about.
CREATE TABLE record_version (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    record_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    case_id TEXT REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT REFERENCES client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    earlier TEXT NOT NULL,
    UNIQUE (record, record_id, version)
) STRICT;
CREATE INDEX record_version_case ON record_version (case_id);
CREATE INDEX record_version_client ON record_version (client_id);

-- What was deleted, with all that went with it, until it is restored or erased.
CREATE TABLE bin (
    id TEXT PRIMARY KEY NOT NULL,
    record TEXT NOT NULL,
    record_id TEXT NOT NULL,
    case_id TEXT REFERENCES housing_case ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT REFERENCES client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    removed_at TEXT NOT NULL,
    removed_by TEXT NOT NULL,
    rows TEXT NOT NULL
) STRICT;
CREATE INDEX bin_case ON bin (case_id);
CREATE INDEX bin_client ON bin (client_id);

-- The office's editable texts of papers; a version is never changed, a change is the next one.
CREATE TABLE office_text (
    paper TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    sections TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    PRIMARY KEY (paper, language, version)
) STRICT;

-- Values of the whole office.
CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- Who did what when. Names of fields, never values; rows are added, never changed, and each seals the one before.
CREATE TABLE audit_event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    worker TEXT NOT NULL,
    act TEXT NOT NULL,
    record TEXT NOT NULL,
    record_id TEXT NOT NULL,
    case_id TEXT,
    fields TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_event_case ON audit_event (case_id);

CREATE TRIGGER audit_event_in_order BEFORE INSERT ON audit_event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
BEGIN
    SELECT RAISE(ABORT, 'the log is written in order');
END;

CREATE TRIGGER audit_event_no_change BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the log is never changed');
END;

CREATE TRIGGER audit_event_no_removal BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the log is never shortened');
END;
