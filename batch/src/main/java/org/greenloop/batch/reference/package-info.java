/// The factors, carriers and codes that come with the program: CSV enters, types of the core leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.reference;
