package de.lenkungsportal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every view: Lumo, the portal's tokens and styles. Nothing comes from a third party. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/portal.css")
@StyleSheet("theme/chart.css")
@StyleSheet("theme/print.css")
class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "theme/logo.svg", "any");
        settings.addMetaTag("robots", "noindex");
    }
}
