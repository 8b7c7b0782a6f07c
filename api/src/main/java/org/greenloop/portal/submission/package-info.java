/// A file of a clerk enters, its receipt leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.submission;
