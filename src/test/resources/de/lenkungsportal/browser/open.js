// How many overlays are open.
() => {
  window.portalOpen = () => [...document.querySelectorAll('*')].filter((element) =>
    element.matches('dialog[open], [popover]:popover-open')
    || (element.opened === true && /(popover|dialog|overlay|context-menu|combo-box|select|date-picker)/.test(element.localName))).length;
}
