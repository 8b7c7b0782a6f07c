/// A missing month and a named method enter, a submission of estimated rows leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.estimating;
