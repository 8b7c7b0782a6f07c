-- The method of a submission that estimates a missing month. Whatever the site reports itself takes its place.
ALTER TABLE submission ADD COLUMN estimate text;
