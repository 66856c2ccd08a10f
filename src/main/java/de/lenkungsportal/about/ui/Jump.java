package de.lenkungsportal.about.ui;

/** Moves focus and view to a heading of the same page, which the router would take for another page; a page that is opened there begins there. */
final class Jump {

    /** Runs on the link; {@code $0} is the id of the heading. */
    static final String SCRIPT = """
            const id = $0;
            this.addEventListener('click', (event) => {
              event.preventDefault();
              const target = document.getElementById(id);
              // A fragment alone would be one of the base address, which is the start page.
              history.replaceState(history.state, '', location.pathname + location.search + '#' + id);
              target.focus({ preventScroll: true });
              target.scrollIntoView();
            });
            if (decodeURIComponent(location.hash) === '#' + id) {
              requestAnimationFrame(() => {
                const target = document.getElementById(id);
                target?.focus({ preventScroll: true });
                target?.scrollIntoView();
              });
            }""";

    private Jump() {}
}
