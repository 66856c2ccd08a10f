/** Lists of places from files. */
@NullMarked
package de.lenkungsportal.municipality.file;

import org.jspecify.annotations.NullMarked;
