package de.lenkungsportal.browser;

import de.lenkungsportal.PortalTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test on the whole portal in a real browser; its methods take a {@link com.microsoft.playwright.Browser}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PortalTest
@ExtendWith(Browser.class)
@interface BrowserTest {}
