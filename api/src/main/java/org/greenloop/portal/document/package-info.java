/// Documents that somebody has issued from the page that shows what they say.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.document;
