/// New editions of schemes: propose, compare, vote.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.proposal;
