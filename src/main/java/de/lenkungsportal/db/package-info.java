/** The tables as jOOQ sees them, generated from the migrations at build time. Only repositories use them. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.db;

import org.springframework.modulith.ApplicationModule;
