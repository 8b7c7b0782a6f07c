/// Issues, as data, enter; sentences for people leave, in Chinese and English.
@org.jspecify.annotations.NullMarked
package org.greenloop.wording;
