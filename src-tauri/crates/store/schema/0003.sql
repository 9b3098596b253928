-- Where a line was written: the computer by the name its system gives it, and whether in a
-- window or by the app itself. Older lines say neither.
ALTER TABLE log ADD COLUMN computer TEXT;
ALTER TABLE log ADD COLUMN source TEXT;

-- Search rows also mark whether two-step is on: they are derived anew when the store is opened.
DELETE FROM person_search;
