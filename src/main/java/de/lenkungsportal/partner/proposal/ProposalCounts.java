package de.lenkungsportal.partner.proposal;

/**
 * Open proposals.
 *
 * @param decidable those on the present version of their organisation
 * @param outdated those that have to be renewed first
 */
public record ProposalCounts(int decidable, int outdated) {}
