/// Small worlds for tests, built in words.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.world;
