/// What all pages share: language, words, frame, static files.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.frame;
