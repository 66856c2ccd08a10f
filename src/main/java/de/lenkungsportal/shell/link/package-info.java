/** Records that other records can be linked to, so that who keeps the link needs to know none of the features that keep the records. */
@NullMarked
package de.lenkungsportal.shell.link;

import org.jspecify.annotations.NullMarked;
