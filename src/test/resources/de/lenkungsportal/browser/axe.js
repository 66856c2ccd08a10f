// What breaks the rules of WCAG 2.2, levels A and AA, outside of the parts that these selectors name.
(without) => axe.run({ exclude: without.map((part) => [part]) }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Counted as experimental there; WCAG 2.5.3 asks for it all the same.
  rules: { 'label-content-name-mismatch': { enabled: true } },
  // Describing all that is sound takes most of the time; no rule of these levels reads style sheets, one reads media.
  resultTypes: ['violations'],
  preload: { assets: ['media'] },
}).then((results) => results.violations.flatMap((rule) => rule.nodes.map((node) =>
  `axe ${rule.id} (${rule.help}): ${node.target} ${node.failureSummary}`)))
