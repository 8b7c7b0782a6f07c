/// Facts a company submits, one record per template, validated and typed.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.activity;
