-- Tables whose rows decide about access are sealed: each row has a number, the
-- generation that wrote it (version) and its own MAC (see row.rs).

-- Vouches for all sealed rows and for the log (see state.rs).
CREATE TABLE security_state (
    row        INTEGER PRIMARY KEY CHECK (row = 1),
    generation INTEGER NOT NULL,
    sum        BLOB NOT NULL CHECK (length(sum) = 32),
    log_count  INTEGER NOT NULL,
    log_head   BLOB NOT NULL CHECK (length(log_head) = 32),
    mac        BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

-- What a password hash costs on this computer, measured when the store was made.
CREATE TABLE hashing_cost (
    row        INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    mac        BLOB NOT NULL,
    id         INTEGER NOT NULL UNIQUE CHECK (id = 1),
    memory_kib INTEGER NOT NULL,
    passes     INTEGER NOT NULL,
    lanes      INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    row      INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    mac      BLOB NOT NULL,
    id       INTEGER NOT NULL UNIQUE CHECK (id = 1),
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    row              INTEGER PRIMARY KEY,
    version          INTEGER NOT NULL,
    mac              BLOB NOT NULL,
    id               BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    role             TEXT NOT NULL,
    standing         TEXT NOT NULL,
    name             TEXT NOT NULL,
    address          TEXT NOT NULL UNIQUE,
    -- HMAC of the address: says which counters belong to nobody
    address_tag      BLOB NOT NULL UNIQUE CHECK (length(address_tag) = 32),
    language         TEXT,
    created_at       INTEGER NOT NULL,
    last_log_in_at   INTEGER
) STRICT;

-- Apart from the account, so that lists of people stay small.
CREATE TABLE credential (
    row                 INTEGER PRIMARY KEY,
    version             INTEGER NOT NULL,
    mac                 BLOB NOT NULL,
    account             BLOB NOT NULL UNIQUE REFERENCES account (id),
    credential_version  INTEGER NOT NULL,
    password_hash       TEXT,
    password_changed_at INTEGER,
    two_step_since      INTEGER,
    CHECK ((password_hash IS NULL) = (password_changed_at IS NULL))
) STRICT;

CREATE TABLE totp_authenticator (
    row           INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    mac           BLOB NOT NULL,
    enrolment     BLOB NOT NULL UNIQUE CHECK (length(enrolment) = 16),
    account       BLOB NOT NULL UNIQUE REFERENCES account (id),
    -- sealed (see seal.rs)
    secret        BLOB NOT NULL,
    connected_at  INTEGER NOT NULL,
    last_step     INTEGER NOT NULL,
    misfit_step   INTEGER,
    misfit_offset INTEGER,
    CHECK ((misfit_step IS NULL) = (misfit_offset IS NULL))
) STRICT;

-- A time step is taken once and never again, whatever the program does.
CREATE TRIGGER totp_step_only_forward
BEFORE UPDATE OF last_step ON totp_authenticator
WHEN NEW.enrolment IS NOT OLD.enrolment OR NEW.last_step < OLD.last_step
BEGIN
    SELECT RAISE(ABORT, 'a time step never goes back');
END;

CREATE TABLE lookup_secret_set (
    row          INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    mac          BLOB NOT NULL,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    account      BLOB NOT NULL UNIQUE REFERENCES account (id),
    salt         BLOB NOT NULL CHECK (length(salt) = 16),
    created_at   INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;

CREATE TABLE lookup_secret (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    set_id  BLOB NOT NULL REFERENCES lookup_secret_set (id),
    place   INTEGER NOT NULL,
    code    BLOB NOT NULL CHECK (length(code) = 32),
    used_at INTEGER,
    UNIQUE (set_id, place)
) STRICT;

-- A used code stays used, whatever the program does.
CREATE TRIGGER lookup_secret_used_once
BEFORE UPDATE OF used_at ON lookup_secret
WHEN OLD.used_at IS NOT NULL AND NEW.used_at IS NOT OLD.used_at
BEGIN
    SELECT RAISE(ABORT, 'a recovery code is used once');
END;

-- kind: password (subject: HMAC of the address), code and recovery_code
-- (subject: account id).
CREATE TABLE counter (
    row     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    mac     BLOB NOT NULL,
    kind    TEXT NOT NULL,
    subject BLOB NOT NULL,
    state   TEXT NOT NULL,
    UNIQUE (kind, subject)
) STRICT;

CREATE TABLE log (
    line         INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    actor        BLOB,
    on_behalf_of BLOB,
    about        BLOB,
    event        TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    mac          BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX log_about ON log (about, line);
