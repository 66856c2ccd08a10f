// Vaadin has drawn the view and waits for nothing.
() => {
  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
  return clients.length > 0
    && clients.every((client) => !client.isActive?.())
    && document.querySelector('main')?.childElementCount > 0
    && document.fonts.status === 'loaded';
}
