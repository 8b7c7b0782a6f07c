@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.market;
