@NullMarked
package de.lenkungsportal.survey.review;

import org.jspecify.annotations.NullMarked;
