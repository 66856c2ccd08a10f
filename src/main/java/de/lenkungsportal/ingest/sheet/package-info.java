/** Files in, first part: the bytes of a CSV, XLSX or ODS become sheets of text cells, within limits that no file can exceed. */
@NullMarked
package de.lenkungsportal.ingest.sheet;

import org.jspecify.annotations.NullMarked;
