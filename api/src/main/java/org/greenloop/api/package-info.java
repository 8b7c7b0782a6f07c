/// The interface for programs under /api/v1: the same checks, readers and words as the portal.
@org.jspecify.annotations.NullMarked
package org.greenloop.api;
