/// New editions of schemes: a file enters, checked at once against everything known; two reviewers
/// adopt it, and from its first day it judges.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.proposing;
