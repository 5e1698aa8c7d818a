-- What Orleans' ADO.NET clustering needs in PostgreSQL: who is a member, and the queries that it looks up by name. Applied at every start.
-- Our own text. The whole table has one version, and every change of a member's state moves it: whoever decided on an older version has
-- decided on a cluster that is no more, and is told "false". A sign of life alone decides nothing, so it moves nothing.
CREATE SCHEMA IF NOT EXISTS workshop;

CREATE TABLE IF NOT EXISTS workshop.OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);

CREATE TABLE IF NOT EXISTS workshop.cluster (name text PRIMARY KEY, version integer NOT NULL);

CREATE TABLE IF NOT EXISTS workshop.member (
  cluster text NOT NULL REFERENCES workshop.cluster (name),
  address text NOT NULL, port integer NOT NULL, generation integer NOT NULL,
  silo text NOT NULL, host text NOT NULL, status integer NOT NULL, gateway integer NOT NULL,
  suspected text NULL, started timestamptz NOT NULL, alive timestamptz NOT NULL,
  PRIMARY KEY (cluster, address, port, generation));

INSERT INTO workshop.OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $query$
WITH made AS (INSERT INTO workshop.cluster (name, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING name)
SELECT EXISTS (SELECT 1 FROM made)
$query$),

-- One row for the version even where there is no member; and both from one statement, so that they fit each other.
('MembershipReadAllKey', $query$
SELECT c.version AS Version, m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo AS SiloName, m.host AS HostName,
       m.status AS Status, m.gateway AS ProxyPort, m.suspected AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime
FROM workshop.cluster c LEFT JOIN workshop.member m ON m.cluster = c.name
WHERE c.name = @DeploymentId
$query$),

('MembershipReadRowKey', $query$
SELECT c.version AS Version, m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo AS SiloName, m.host AS HostName,
       m.status AS Status, m.gateway AS ProxyPort, m.suspected AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime
FROM workshop.cluster c
LEFT JOIN workshop.member m ON m.cluster = c.name AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE c.name = @DeploymentId
$query$),

('InsertMembershipKey', $query$
WITH moved AS (
  UPDATE workshop.cluster SET version = version + 1
  WHERE name = @DeploymentId AND version = @Version AND NOT EXISTS (
    SELECT 1 FROM workshop.member
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
  RETURNING name),
joined AS (
  INSERT INTO workshop.member (cluster, address, port, generation, silo, host, status, gateway, started, alive)
  SELECT name, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
  RETURNING cluster)
SELECT EXISTS (SELECT 1 FROM joined)
$query$),

('UpdateMembershipKey', $query$
WITH moved AS (
  UPDATE workshop.cluster SET version = version + 1
  WHERE name = @DeploymentId AND version = @Version AND EXISTS (
    SELECT 1 FROM workshop.member
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
  RETURNING name),
changed AS (
  UPDATE workshop.member SET status = @Status, suspected = @SuspectTimes, alive = @IAmAliveTime
  FROM moved
  WHERE cluster = moved.name AND address = @Address AND port = @Port AND generation = @Generation
  RETURNING cluster)
SELECT EXISTS (SELECT 1 FROM changed)
$query$),

('UpdateIAmAlivetimeKey', $query$
UPDATE workshop.member SET alive = @IAmAliveTime
WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

-- Only Orleans' outside clients look for gateways; we have none.
('GatewaysQueryKey', $query$
SELECT address AS Address, gateway AS ProxyPort, generation AS Generation FROM workshop.member
WHERE cluster = @DeploymentId AND status = @Status AND gateway > 0
$query$),

('DeleteMembershipTableEntriesKey', $query$
WITH gone AS (DELETE FROM workshop.member WHERE cluster = @DeploymentId)
DELETE FROM workshop.cluster WHERE name = @DeploymentId
$query$),

-- 3 is a member that is active.
('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM workshop.member WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> 3
$query$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
