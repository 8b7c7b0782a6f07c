@NullMarked
package org.greenloop.store.embedded;

import org.jspecify.annotations.NullMarked;
