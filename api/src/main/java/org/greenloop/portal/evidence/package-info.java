/// The page on which evidence is declared and scored.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.evidence;
