/// The interface for programs over real HTTP.
@org.jspecify.annotations.NullMarked
package org.greenloop.api;
