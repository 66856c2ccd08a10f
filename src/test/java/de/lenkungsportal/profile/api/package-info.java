@NullMarked
package de.lenkungsportal.profile.api;

import org.jspecify.annotations.NullMarked;
