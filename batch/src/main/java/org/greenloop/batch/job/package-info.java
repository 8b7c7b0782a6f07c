/// Starting, recovering and locking of jobs: «run it again» is the whole recovery manual.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.job;
