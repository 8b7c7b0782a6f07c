/// A closed month and the active labels enter, findings leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.surveillance;
