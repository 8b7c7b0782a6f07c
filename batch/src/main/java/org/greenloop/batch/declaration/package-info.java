/// Footprint declarations: the footprint of a product, put together for everybody to read.
///
/// In: a question about a product. Out: the content of its declaration.
@NullMarked
package org.greenloop.batch.declaration;

import org.jspecify.annotations.NullMarked;
