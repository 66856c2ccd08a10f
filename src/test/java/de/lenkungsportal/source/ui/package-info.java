/** Tests of the views of the sources. */
@NullMarked
package de.lenkungsportal.source.ui;

import org.jspecify.annotations.NullMarked;
