@NullMarked
package de.lenkungsportal.municipality.file;

import org.jspecify.annotations.NullMarked;
