// Vaadin has drawn the view and waits for nothing, and nothing moves any more.
() => {
  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
  const trees = () => [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)];
  const moves = (animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity;
  return clients.length > 0
    && clients.every((client) => !client.isActive?.())
    && document.querySelector('main')?.childElementCount > 0
    // A chart takes the width of its place a moment later.
    && !trees().some((tree) => [...tree.querySelectorAll('.highcharts-container')]
      .some((chart) => chart.checkVisibility() && chart.parentElement.clientWidth > 0
        && chart.offsetWidth > chart.parentElement.clientWidth + 1))
    && document.fonts.status === 'loaded'
    && !trees().some((tree) => tree.getAnimations().some(moves));
}
