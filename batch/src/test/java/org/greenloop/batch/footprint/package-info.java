@org.jspecify.annotations.NullMarked
package org.greenloop.batch.footprint;
