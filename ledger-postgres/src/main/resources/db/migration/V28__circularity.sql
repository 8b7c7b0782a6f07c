-- Beside unit processes, members hand in masses of their products: what a vehicle is made of by step of its treatment, and
-- where the material of a product comes from and goes to. The column processes counts products then.
ALTER TABLE process_file DROP CONSTRAINT process_file_format_check;
ALTER TABLE process_file ADD CONSTRAINT process_file_format_check
  CHECK (format IN ('CSV', 'JSON_LD', 'CIRCULARITY'));
