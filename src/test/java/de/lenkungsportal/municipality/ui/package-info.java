/** Tests of the views of areas, peer groups and institutions. */
@NullMarked
package de.lenkungsportal.municipality.ui;

import org.jspecify.annotations.NullMarked;
