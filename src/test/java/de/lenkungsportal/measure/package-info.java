/** Tests of the measures: rules without a database, services with one. */
@NullMarked
package de.lenkungsportal.measure;

import org.jspecify.annotations.NullMarked;
