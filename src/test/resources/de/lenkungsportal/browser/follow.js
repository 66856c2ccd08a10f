// Opens an address as a link within the portal does: the view changes and the page stays loaded.
(address) => {
  const link = document.createElement('a');
  link.href = address;
  link.setAttribute('router-link', '');
  document.body.append(link);
  link.click();
  link.remove();
}
