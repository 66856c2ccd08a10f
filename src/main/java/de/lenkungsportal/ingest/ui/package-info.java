/** The steps of reading a file in, for the views of every feature. */
@NullMarked
package de.lenkungsportal.ingest.ui;

import org.jspecify.annotations.NullMarked;
