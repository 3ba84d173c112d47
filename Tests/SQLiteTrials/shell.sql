-- What the shell of SQLite does on a sealed database; the figures are checked by the last line.
PRAGMA journal_mode = wal;
CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT, size INTEGER, body BLOB);
WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 20000)
INSERT INTO item SELECT n, 'code ' || n * 7919 % 100003, n * 31 % 5003, zeroblob(180) FROM count;
CREATE INDEX item_code ON item (code);
CREATE INDEX item_size ON item (size);
UPDATE item SET size = size + 1 WHERE id % 3 = 0;
DELETE FROM item WHERE id % 7 = 0;
CREATE VIRTUAL TABLE found USING fts5(code, content = item, content_rowid = id);
INSERT INTO found(found) VALUES ('rebuild');
SELECT count(*) FROM item a JOIN item b ON a.size = b.size AND a.id < b.id WHERE a.id < 3000;
PRAGMA wal_checkpoint(TRUNCATE);
PRAGMA journal_mode = delete;
REINDEX;
ANALYZE;
VACUUM;
PRAGMA integrity_check;
SELECT CASE WHEN count(*) = 17143 THEN 'done' ELSE 'lost rows' END FROM item;
