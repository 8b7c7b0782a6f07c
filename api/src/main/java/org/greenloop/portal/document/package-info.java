/// A wish for a statement or report enters, the signed document leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.document;
