@NullMarked
package de.lenkungsportal.profile.ui;

import org.jspecify.annotations.NullMarked;
