package de.lenkungsportal.about.ui;

/** Moves focus and view to a heading of the same page, which the router would take for another page. */
final class Jump {

    /** Runs on the link; {@code $0} is the id of the heading. */
    static final String SCRIPT = """
            const id = $0;
            this.addEventListener('click', (event) => {
              event.preventDefault();
              const target = document.getElementById(id);
              history.replaceState(history.state, '', '#' + id);
              target.focus({ preventScroll: true });
              target.scrollIntoView();
            });
            if (decodeURIComponent(location.hash) === '#' + id) {
              requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
            }""";

    private Jump() {}
}
