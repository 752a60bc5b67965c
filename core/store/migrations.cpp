#include "core/store/migrations.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Envelopes, and what the facts of the ledger come to for each job.
QStringList moneyMigration()
{
    return {
        u"CREATE TABLE envelope (scope TEXT NOT NULL, subject TEXT NOT NULL,"
        " cap INTEGER NOT NULL CHECK (cap >= 0), PRIMARY KEY (scope, subject)) STRICT"_s,
        u"CREATE TABLE charge (job TEXT PRIMARY KEY, shot TEXT, connection TEXT NOT NULL, connection_name "
        u"TEXT"
        " NOT NULL, model TEXT NOT NULL, operation TEXT NOT NULL, seconds INTEGER NOT NULL,"
        " standing TEXT NOT NULL, estimate_low INTEGER, estimate_high INTEGER, estimate_source TEXT NOT NULL,"
        " low INTEGER, high INTEGER, source TEXT NOT NULL, at INTEGER NOT NULL, parts INTEGER NOT NULL) STRICT"_s,
        u"CREATE INDEX charge_by_shot ON charge (shot, standing, high, estimate_high)"_s,
        u"CREATE INDEX charge_by_connection ON charge (connection, standing, high, estimate_high)"_s,
        u"CREATE INDEX charge_by_time ON charge (at, standing, high, estimate_high)"_s,
        u"CREATE TABLE charge_cast (job TEXT NOT NULL, character TEXT NOT NULL, name TEXT NOT NULL,"
        " PRIMARY KEY (job, character)) STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX charge_by_character ON charge_cast (character, job)"_s,
        // How jobs ended was not written down as a fact about money before. A row that nobody can read
        // must not keep the profile from opening.
        u"INSERT INTO ledger (job, fact, low, high, source, connection_name, model, operation, seconds, at)"
        " SELECT a.job, iif (j.isCharged, 'final', 'unknown'), a.low, a.high,"
        " iif (j.isCharged, 'clip arrived, ' || a.source, 'provider silent'), a.connection_name, a.model,"
        " a.operation, a.seconds, j.changed_at FROM ledger a JOIN (SELECT id, changed_at, state_name IN "
        "('Done',"
        " 'Expired') OR coalesce (json_extract (iif (json_valid (state), state, '{}'), '$.charged') = 'yes', "
        "0)"
        " AS isCharged FROM job WHERE is_final = 1) j ON j.id = a.job WHERE a.fact = 'accepted' AND NOT "
        "EXISTS"
        " (SELECT 1 FROM ledger f WHERE f.job = a.job AND f.fact IN ('final', 'refunded', 'unknown'))"_s,
        u"INSERT INTO charge SELECT l.job, j.shot, coalesce (j.connection, ''), l.connection_name, l.model,"
        " l.operation, l.seconds, 'not sent', NULL, NULL, '', NULL, NULL, '', l.at, 1 FROM ledger l LEFT JOIN"
        " job j ON j.id = l.job WHERE l.position = (SELECT min (position) FROM ledger WHERE job = l.job)"_s,
        u"UPDATE charge SET (estimate_low, estimate_high, estimate_source) = (SELECT low, high, source FROM"
        " ledger WHERE job = charge.job AND fact = 'estimated' ORDER BY position DESC LIMIT 1) WHERE EXISTS"
        " (SELECT 1 FROM ledger WHERE job = charge.job AND fact = 'estimated')"_s,
        u"UPDATE charge SET (standing, low, high, source) = (SELECT CASE fact WHEN 'accepted' THEN 'under "
        u"way'"
        " WHEN 'final' THEN 'charged' WHEN 'refunded' THEN 'not charged' ELSE 'unclear' END, low, high, "
        "source"
        " FROM ledger WHERE job = charge.job AND fact <> 'estimated' ORDER BY position DESC LIMIT 1),"
        " at = (SELECT at FROM ledger WHERE job = charge.job AND fact <> 'estimated' ORDER BY position LIMIT "
        "1)"
        " WHERE EXISTS (SELECT 1 FROM ledger WHERE job = charge.job AND fact <> 'estimated')"_s,
        u"INSERT OR IGNORE INTO charge_cast SELECT c.job, json_extract (p.value, '$.character'),"
        " json_extract (p.value, '$.name') FROM charge c JOIN job j ON j.id = c.job,"
        " json_each (iif (json_valid (j.wish), j.wish, '{}'), '$.cast') p WHERE p.type = 'object'"_s,
        u"UPDATE charge SET parts = max (1, (SELECT count (*) FROM charge_cast WHERE job = charge.job))"_s,
    };
}

} // namespace

QList<sql::Migration> migrations()
{
    return {
        {1,
         {
             u"CREATE TABLE character (id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
             " clip TEXT NOT NULL, poster TEXT, tags TEXT NOT NULL, consent TEXT NOT NULL,"
             " deleted INTEGER NOT NULL DEFAULT 0) STRICT"_s,
             u"CREATE INDEX character_by_name ON character (deleted, name COLLATE NOCASE)"_s,
             u"CREATE TABLE character_version (character TEXT NOT NULL REFERENCES character (id) ON DELETE "
             u"CASCADE,"
             " number INTEGER NOT NULL, name TEXT NOT NULL, clip TEXT NOT NULL, stills TEXT NOT NULL,"
             " descriptor TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (character, number)) STRICT"_s,
             u"CREATE VIRTUAL TABLE character_text USING fts5 (id UNINDEXED, name, descriptor, tags)"_s,
             u"CREATE TABLE connection (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
             " kind TEXT NOT NULL, name TEXT NOT NULL UNIQUE, base_url TEXT NOT NULL, key_kind TEXT NOT NULL,"
             " key_variable TEXT NOT NULL, max_concurrent INTEGER NOT NULL) STRICT"_s,
             u"CREATE TABLE binding (character TEXT NOT NULL REFERENCES character (id) ON DELETE CASCADE,"
             " connection TEXT NOT NULL, model TEXT NOT NULL, version INTEGER NOT NULL, remote_id TEXT NOT "
             "NULL,"
             " made_at INTEGER NOT NULL, checked_at INTEGER NOT NULL, expires_at INTEGER, gone INTEGER NOT "
             "NULL,"
             " PRIMARY KEY (character, connection, model)) STRICT"_s,
             u"CREATE TABLE series (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
             " title TEXT NOT NULL) STRICT"_s,
             u"CREATE TABLE episode (id TEXT PRIMARY KEY, series TEXT NOT NULL REFERENCES series (id),"
             " title TEXT NOT NULL, position INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT"_s,
             u"CREATE TABLE shot (id TEXT PRIMARY KEY, episode TEXT NOT NULL REFERENCES episode (id),"
             " title TEXT NOT NULL, position INTEGER NOT NULL, prompt TEXT NOT NULL, connection TEXT NOT "
             "NULL,"
             " model TEXT NOT NULL, seconds INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT "
             "NULL,"
             " reference TEXT, deleted INTEGER NOT NULL DEFAULT 0) STRICT"_s,
             u"CREATE INDEX shot_by_episode ON shot (episode, deleted, position)"_s,
             u"CREATE TABLE take (id TEXT PRIMARY KEY, shot TEXT NOT NULL REFERENCES shot (id),"
             " lineage TEXT NOT NULL, source TEXT, file_name TEXT, recipe TEXT NOT NULL, clip TEXT NOT NULL,"
             " reference TEXT, width INTEGER NOT NULL, height INTEGER NOT NULL, seconds REAL NOT NULL,"
             " created_at INTEGER NOT NULL, origin_connection TEXT, origin_id TEXT, origin_expires_at "
             "INTEGER,"
             " cost INTEGER, kept INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT"_s,
             u"CREATE INDEX take_by_shot ON take (shot, deleted, kept, created_at)"_s,
             u"CREATE TABLE job (id TEXT PRIMARY KEY, connection TEXT NOT NULL, shot TEXT, wish TEXT NOT "
             u"NULL,"
             " state TEXT NOT NULL, state_name TEXT NOT NULL, is_final INTEGER NOT NULL,"
             " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL) STRICT"_s,
             u"CREATE INDEX job_unfinished ON job (is_final, created_at)"_s,
             u"CREATE TABLE ledger (position INTEGER PRIMARY KEY AUTOINCREMENT, job TEXT NOT NULL,"
             " fact TEXT NOT NULL, low INTEGER, high INTEGER, source TEXT NOT NULL, connection_name TEXT NOT "
             "NULL,"
             " model TEXT NOT NULL, operation TEXT NOT NULL, seconds INTEGER NOT NULL, at INTEGER NOT NULL) STRICT"_s,
             u"CREATE INDEX ledger_by_job ON ledger (job)"_s,
             u"CREATE TRIGGER ledger_is_append_only_u BEFORE UPDATE ON ledger"
             " BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END"_s,
             u"CREATE TRIGGER ledger_is_append_only_d BEFORE DELETE ON ledger"
             " BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END"_s,
             u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"_s,
         }},
        {2, // Where the person put a job, apart from its state; and what happened to it.
         {
             u"ALTER TABLE job ADD COLUMN position INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE job ADD COLUMN paused INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE job ADD COLUMN stop_here INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE job ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0"_s,
             u"UPDATE job SET position = created_at * 1024"_s,
             u"CREATE INDEX job_stop ON job (stop_here) WHERE stop_here = 1"_s,
             u"CREATE TABLE job_event (position INTEGER PRIMARY KEY AUTOINCREMENT, job TEXT NOT NULL,"
             " at INTEGER NOT NULL, event TEXT NOT NULL, state_name TEXT NOT NULL, facts TEXT NOT NULL,"
             " reply TEXT) STRICT"_s,
             u"CREATE INDEX job_event_by_job ON job_event (job)"_s,
             u"CREATE TRIGGER job_event_is_append_only_u BEFORE UPDATE ON job_event"
             " BEGIN SELECT RAISE (ABORT, 'what happened stays'); END"_s,
             u"CREATE TRIGGER job_event_is_append_only_d BEFORE DELETE ON job_event"
             " BEGIN SELECT RAISE (ABORT, 'what happened stays'); END"_s,
         }},
        {3, moneyMigration()},
        {4, // What is at a provider still is found without reading every take.
         {
             u"CREATE INDEX take_by_original_end ON take (origin_expires_at, created_at)"
             " WHERE origin_connection IS NOT NULL AND deleted = 0"_s,
         }},
        {5, // What a person plans of a shot, and when something went to the bin.
         {
             u"ALTER TABLE shot ADD COLUMN planned REAL"_s,
             u"ALTER TABLE shot ADD COLUMN notes TEXT NOT NULL DEFAULT ''"_s,
             u"ALTER TABLE shot ADD COLUMN deleted_at INTEGER"_s,
             u"ALTER TABLE take ADD COLUMN deleted_at INTEGER"_s,
         }},
        {6, // What is cut off a take in the cut of its episode, in frames of its file.
         {
             u"CREATE TABLE take_trim (take TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,"
             " head INTEGER NOT NULL CHECK (head >= 0), tail INTEGER NOT NULL CHECK (tail >= 0),"
             " rate REAL NOT NULL) STRICT"_s,
         }},
        {7, // What a character may wear.
         {
             u"ALTER TABLE character ADD COLUMN looks TEXT NOT NULL DEFAULT '[]'"_s,
         }},
    };
}

} // namespace troupe
