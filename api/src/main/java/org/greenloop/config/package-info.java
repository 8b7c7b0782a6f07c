/// Wiring: the only place that reads the clock, the environment and the data folder.
@org.jspecify.annotations.NullMarked
package org.greenloop.config;
