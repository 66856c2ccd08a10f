@NullMarked
package de.lenkungsportal.profile;

import org.jspecify.annotations.NullMarked;
