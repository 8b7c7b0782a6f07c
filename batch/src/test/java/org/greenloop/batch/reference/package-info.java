/// Tests of the reference data.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.reference;
