/// Pages of a subject: a code in the address enters, months and the explanation of a figure leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.subject;
