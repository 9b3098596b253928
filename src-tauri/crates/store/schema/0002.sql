-- Codes that staff give, who looks after whom, SMS, and how messages leave the app.

-- The number in the file, to call back: apart from the account, so that lists stay small.
CREATE TABLE contact (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    account BLOB NOT NULL UNIQUE REFERENCES account (id),
    number  TEXT NOT NULL
) STRICT;

CREATE TABLE sms_authenticator (
    row          INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    mac          BLOB NOT NULL,
    enrolment    BLOB NOT NULL UNIQUE CHECK (length(enrolment) = 16),
    account      BLOB NOT NULL UNIQUE REFERENCES account (id),
    -- sealed (see seal.rs)
    number       BLOB NOT NULL,
    connected_at INTEGER NOT NULL
) STRICT;

-- Methods that staff stopped: the phone was stolen.
CREATE TABLE stopped_method (
    row        INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    mac        BLOB NOT NULL,
    account    BLOB NOT NULL UNIQUE REFERENCES account (id),
    stopped_at INTEGER NOT NULL
) STRICT;

CREATE TABLE issued_code (
    row         INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    mac         BLOB NOT NULL,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    account     BLOB NOT NULL REFERENCES account (id),
    issued_by   BLOB,
    kind        TEXT NOT NULL,
    issued_at   INTEGER NOT NULL,
    issued_up   INTEGER NOT NULL,
    state       TEXT NOT NULL,
    hash        TEXT,
    tries       INTEGER NOT NULL,
    closed_at   INTEGER,
    why         TEXT,
    CHECK ((state = 'open') = (hash IS NOT NULL))
) STRICT;

CREATE INDEX issued_code_account ON issued_code (account, issued_at);

-- A code that was closed stays closed, whatever the program does.
CREATE TRIGGER issued_code_closed_once
BEFORE UPDATE OF state ON issued_code
WHEN OLD.state <> 'open' AND NEW.state = 'open'
BEGIN
    SELECT RAISE(ABORT, 'a closed code stays closed');
END;

CREATE TABLE intervention (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    kind    TEXT NOT NULL,
    actor   BLOB NOT NULL,
    at      INTEGER NOT NULL,
    UNIQUE (account, kind, actor, at)
) STRICT;

CREATE TABLE caseload (
    row       INTEGER PRIMARY KEY,
    version   INTEGER NOT NULL,
    mac       BLOB NOT NULL,
    client    BLOB NOT NULL REFERENCES account (id),
    therapist BLOB NOT NULL REFERENCES account (id),
    until     INTEGER,
    UNIQUE (client, therapist)
) STRICT;

CREATE INDEX caseload_therapist ON caseload (therapist, client, until);

CREATE TABLE sends (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    account BLOB NOT NULL REFERENCES account (id),
    kind    TEXT NOT NULL,
    times   TEXT NOT NULL,
    UNIQUE (account, kind)
) STRICT;

CREATE TABLE delivery (
    row      INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    mac      BLOB NOT NULL,
    kind     TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    -- sealed (see seal.rs)
    secret   BLOB NOT NULL
) STRICT;

-- Where the log begins after old lines were pruned.
CREATE TABLE log_checkpoint (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    id      INTEGER NOT NULL UNIQUE CHECK (id = 1),
    line    INTEGER NOT NULL,
    head    BLOB NOT NULL CHECK (length(head) = 32)
) STRICT;

ALTER TABLE log ADD COLUMN identity_check TEXT;
ALTER TABLE log ADD COLUMN reason TEXT;

CREATE INDEX log_actor ON log (actor, line);
CREATE INDEX log_at ON log (at, line);

-- What lists of people are searched, counted and sorted by. Derived from the sealed rows
-- and not sealed itself: each row that is shown is read and verified there.
CREATE TABLE person_search (
    -- name and address, lower case, without marks, each ended by a line end
    folded      TEXT NOT NULL,
    account     BLOB NOT NULL UNIQUE REFERENCES account (id),
    -- bits, see directory.rs
    marks       INTEGER NOT NULL,
    -- until when an open reset needs someone
    reset_until INTEGER,
    PRIMARY KEY (folded, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_help_desk
ON account (name, id) WHERE role = 'help_desk' AND standing = 'active';
