/// What is accounted and how it is calculated: no framework, no I/O.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting;
