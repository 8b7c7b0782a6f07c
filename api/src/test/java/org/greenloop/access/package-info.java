/// Who may do and see what.
@org.jspecify.annotations.NullMarked
package org.greenloop.access;
