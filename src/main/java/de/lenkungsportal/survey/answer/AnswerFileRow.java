package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.answer.AnswerService.Common;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that was read.
 *
 * @param number its number in the file
 * @param question its code; null in the row that holds for all
 * @param content what would be stored: the cells that say something, over what is stored; null in the row that holds for all
 * @param common what holds for all; null in the others
 */
record AnswerFileRow(
        int number,
        @Nullable String question,
        @Nullable AnswerContent content,
        @Nullable Common common) {}
