// Vaadin has drawn the view and waits for nothing, and nothing moves any more.
() => {
  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
  const trees = () => [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)];
  const moves = (animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity;
  return clients.length > 0
    && clients.every((client) => !client.isActive?.())
    && document.querySelector('main')?.childElementCount > 0
    && document.fonts.status === 'loaded'
    && !trees().some((tree) => tree.getAnimations().some(moves));
}
