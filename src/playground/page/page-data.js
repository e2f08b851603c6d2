/** What this page knows about itself: who one is, where, and which commands there are. */
export const pageData = JSON.parse(document.body.dataset.page);

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** Elements made of markup that the server drew. */
export const drawn = (markup) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
};

/** Says something to whoever listens instead of looking. */
export const announce = (words) => {
  byId('announcer').textContent = words;
};
