/** Review of what municipalities handed in: the board, questions back to them, approval, reminders. */
@NullMarked
package de.lenkungsportal.survey.review;

import org.jspecify.annotations.NullMarked;
