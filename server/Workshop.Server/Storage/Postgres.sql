-- What Orleans' ADO.NET storage needs in PostgreSQL: the table, and the queries that it looks up by name. Applied at every start.
-- Our own text: versions start at random, so that one remembered from before a deletion never fits what was inserted after it,
-- and clearing deletes. A query says "conflict" by no row, or by the caller's own version.
CREATE SCHEMA IF NOT EXISTS workshop;

CREATE TABLE IF NOT EXISTS workshop.OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);

CREATE TABLE IF NOT EXISTS workshop.stored (
  service text NOT NULL, kind text NOT NULL, n0 bigint NOT NULL, n1 bigint NOT NULL, key text NOT NULL,
  version integer NOT NULL, body bytea NOT NULL,
  PRIMARY KEY (service, kind, key, n0, n1));

-- A segment is replaced often; compressing it each time costs more than it saves. Changing this takes the whole table: once, and not at all
-- while somebody reads it for long (a backup), behind whom everybody else would queue.
SET LOCAL lock_timeout = '1s';
DO $once$ BEGIN
  IF (SELECT attstorage FROM pg_attribute WHERE attrelid = 'workshop.stored'::regclass AND attname = 'body') <> 'e' THEN
    ALTER TABLE workshop.stored ALTER COLUMN body SET STORAGE EXTERNAL;
  END IF;
EXCEPTION WHEN lock_not_available THEN NULL;
END $once$;
SET LOCAL lock_timeout = '10s';

INSERT INTO workshop.OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', $query$
SELECT body AS PayloadBinary, version AS Version FROM workshop.stored
WHERE service = @ServiceId AND kind = @GrainTypeString AND key = coalesce(@GrainIdExtensionString::text, '') AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
$query$),

('WriteToStorageKey', $query$
WITH written AS (
  INSERT INTO workshop.stored AS old (service, kind, n0, n1, key, version, body)
  SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString::text, ''),
         (1 + random() * 1000000000)::int, @PayloadBinary
  WHERE @GrainStateVersion::int IS NULL
  ON CONFLICT DO NOTHING
  RETURNING version),
replaced AS (
  UPDATE workshop.stored SET body = @PayloadBinary, version = version + 1
  WHERE service = @ServiceId AND kind = @GrainTypeString AND key = coalesce(@GrainIdExtensionString::text, '')
    AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::int
  RETURNING version)
SELECT version AS NewGrainStateVersion FROM written
UNION ALL SELECT version FROM replaced
UNION ALL SELECT @GrainStateVersion::int
  WHERE @GrainStateVersion::int IS NOT NULL AND NOT EXISTS (SELECT 1 FROM replaced)
$query$),

('DeleteStorageKey', $query$
WITH deleted AS (
  DELETE FROM workshop.stored
  WHERE service = @ServiceId AND kind = @GrainTypeString AND key = coalesce(@GrainIdExtensionString::text, '')
    AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::int
  RETURNING version)
SELECT version + 1 AS NewGrainStateVersion FROM deleted
UNION ALL SELECT @GrainStateVersion::int WHERE NOT EXISTS (SELECT 1 FROM deleted)
$query$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;

-- Orleans insists on this one being there. We always delete.
INSERT INTO workshop.OrleansQuery (QueryKey, QueryText)
SELECT 'ClearStorageKey', QueryText FROM workshop.OrleansQuery WHERE QueryKey = 'DeleteStorageKey'
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
