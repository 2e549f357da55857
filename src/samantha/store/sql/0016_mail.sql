-- The last weeks of inbox and sent mail, as the server has them: a mirror, not made from the journal. It is dropped
-- when an account goes, is fetched anew, and is in no export.
CREATE TABLE mirror_mail_folder (
    owner_id    TEXT NOT NULL,
    account     TEXT NOT NULL,
    folder      TEXT NOT NULL, -- inbox, sent
    uidvalidity INTEGER NOT NULL,
    looked_at   TEXT NOT NULL, -- ISO, UTC
    is_whole    INTEGER NOT NULL, -- 0: more is still to be fetched
    PRIMARY KEY (owner_id, account, folder)
) WITHOUT ROWID;

CREATE TABLE mirror_mail (
    owner_id    TEXT NOT NULL,
    account     TEXT NOT NULL,
    folder      TEXT NOT NULL,
    uid         INTEGER NOT NULL,
    id          TEXT NOT NULL, -- hers: stays while the server keeps its numbers
    message_id  TEXT NOT NULL, -- '' where it has none
    answers     TEXT NOT NULL, -- the message ids that it answers, each in its angle brackets
    sender      TEXT NOT NULL, -- address; '' where none can be made out
    sender_name TEXT NOT NULL,
    recipients  TEXT NOT NULL, -- JSON: {"to": [[address, name]], "cc": ..., "reply_to": ...}
    subject     TEXT NOT NULL,
    at          TEXT NOT NULL, -- ISO, UTC
    text        TEXT NOT NULL, -- how it begins
    folded      TEXT NOT NULL, -- sender, subject and text in small letters, to be searched
    is_cut      INTEGER NOT NULL,
    is_bulk     INTEGER NOT NULL,
    is_seen     INTEGER NOT NULL,
    is_answered INTEGER NOT NULL,
    attachments INTEGER NOT NULL,
    PRIMARY KEY (owner_id, account, folder, uid)
) WITHOUT ROWID;
CREATE INDEX mirror_mail_by_id ON mirror_mail (owner_id, id);
-- Holds all that tells who answered whom, so that the texts are not read for it.
CREATE INDEX mirror_mail_by_time ON mirror_mail
    (owner_id, folder, at, is_bulk, id, message_id, answers, sender, recipients);
