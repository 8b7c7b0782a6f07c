/// The page on which the graph is asked: a query enters, a table leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.query;
