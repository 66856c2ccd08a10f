/** Tests of the rules, on made-up figures and on the sourced facts. */
@NullMarked
package de.lenkungsportal.plausibility.rule;

import org.jspecify.annotations.NullMarked;
