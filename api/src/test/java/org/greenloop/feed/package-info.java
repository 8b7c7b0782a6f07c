@org.jspecify.annotations.NullMarked
package org.greenloop.feed;
