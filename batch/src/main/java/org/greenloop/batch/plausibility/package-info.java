/// Plausibility as part of submitting. A settled submission enters; its warnings, and later the
/// reasons given to them, leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.plausibility;
