/// Who may do what: sign-in, throttling, and reading in the database as the member.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.security;
