package de.lenkungsportal.account.ui;

/** The one-time link in the address was used, has expired or never was. */
class LinkGone extends RuntimeException {}
