-- What claimx writes with --format sqlite. Numbers are exact decimals as text, digits as printed; the views make them numbers.
-- Spans are half-open: start_byte and end_byte, start_char and end_char (code points), from the start of what the document names.

CREATE TABLE documents (
  document INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  locator TEXT NOT NULL,            -- containers: where in the source the text is; else empty
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  title TEXT,
  part TEXT,
  language TEXT,
  sha256 TEXT NOT NULL,
  UNIQUE (source, id, locator)      -- what is read twice replaces itself
) STRICT;

CREATE TABLE claims (
  claim INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  low TEXT,
  high TEXT,
  from_value TEXT,
  to_value TEXT,
  plus_minus TEXT,
  unit TEXT NOT NULL,
  bound TEXT,
  approximate INTEGER NOT NULL,
  statistic TEXT,
  si_low TEXT,
  si_high TEXT,
  si_from TEXT,
  si_to TEXT,
  si_plus_minus TEXT,
  si_unit TEXT,
  direction TEXT,
  metric TEXT NOT NULL,             -- a slug of the metric vocabulary
  higher_is_better INTEGER,         -- NULL: unknown
  dataset_name TEXT,                -- the canonical name, where the vocabulary knows one
  sentence TEXT,
  rule_pack TEXT,
  rule_version TEXT,
  rule_id TEXT,
  UNIQUE (document, id)
) STRICT;

-- Where a claim and its fields stand. role: quote, metric, subject, baseline, dataset, condition.
CREATE TABLE spans (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,        -- of a condition: its number from 1; else 1
  quote TEXT NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  PRIMARY KEY (claim, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conditions (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  setting TEXT,                     -- the id of that setting where it is a claim of the same document
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

-- The numbers that are no claims: reason says why; NULL: unexplained.
CREATE TABLE others (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  reason TEXT,
  quote TEXT NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_metric ON claims (metric, dataset_name);

-- A row a claim, with its fields as the text has them and the value as a number (NULL where it is none: 512x512).
CREATE VIEW claims_flat AS
SELECT d.id AS document, d.source, d.title, d.language, c.id, c.kind, q.quote, c.low, c.high, c.from_value, c.to_value, c.plus_minus, c.unit,
  c.bound, c.approximate, c.statistic, c.direction, c.metric, c.higher_is_better, m.quote AS metric_quote, s.quote AS subject,
  b.quote AS baseline, t.quote AS dataset, c.dataset_name,
  (SELECT group_concat(quote, '; ') FROM (SELECT quote FROM conditions WHERE claim = c.claim ORDER BY position)) AS conditions,
  CASE WHEN coalesce(c.low, c.to_value) NOT GLOB '*[^0-9.-]*' THEN CAST(coalesce(c.low, c.to_value) AS REAL) END AS value,
  c.si_unit, CASE WHEN coalesce(c.si_low, c.si_to) NOT GLOB '*[^0-9.-]*' THEN CAST(coalesce(c.si_low, c.si_to) AS REAL) END AS si_value,
  c.sentence, q.start_byte, q.end_byte, q.start_char, q.end_char, q.line, q."column", c.rule_pack, c.rule_version, c.rule_id, c.claim
FROM claims AS c
JOIN documents AS d USING (document)
JOIN spans AS q ON q.claim = c.claim AND q.role = 'quote'
LEFT JOIN spans AS m ON m.claim = c.claim AND m.role = 'metric'
LEFT JOIN spans AS s ON s.claim = c.claim AND s.role = 'subject'
LEFT JOIN spans AS b ON b.claim = c.claim AND b.role = 'baseline'
LEFT JOIN spans AS t ON t.claim = c.claim AND t.role = 'dataset';

-- Plain scores on named datasets, ranked where it is known which way is better. Bounds and approximate values are left out.
CREATE VIEW leaderboard AS
SELECT coalesce(dataset_name, dataset) AS dataset, metric, unit,
  rank() OVER (
    PARTITION BY coalesce(dataset_name, dataset), metric, unit
    ORDER BY CASE higher_is_better WHEN 1 THEN -value WHEN 0 THEN value END) AS rank,
  subject, low AS score, value, plus_minus, conditions, higher_is_better, document, title, source, line, "column", claim
FROM claims_flat
WHERE kind = 'score' AND low = high AND value IS NOT NULL AND bound IS NULL AND NOT approximate
  AND dataset IS NOT NULL AND subject IS NOT NULL AND higher_is_better IS NOT NULL;

-- Full text, in pieces of three characters: any part of a word, and Chinese. rowid is claims.claim.
CREATE VIRTUAL TABLE claims_text USING fts5 (sentence, quote, metric, subject, baseline, dataset, conditions, title, tokenize = 'trigram');
CREATE TRIGGER claims_text_gone AFTER DELETE ON claims BEGIN
  DELETE FROM claims_text WHERE rowid = old.claim;
END;

PRAGMA application_id = 1668050296; -- "clmx"
PRAGMA user_version = 1;
