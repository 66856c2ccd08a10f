/** Tests of the steps of reading a file in. */
@NullMarked
package de.lenkungsportal.ingest.ui;

import org.jspecify.annotations.NullMarked;
