/// A plan enters, an alliance that never was leaves: CSV files in the format of the templates, for
/// demonstrations and load tests.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.generate;
