/** Data of this page: its person, place and tab, the commands and the person's channels. */
export const pageData = JSON.parse(document.body.dataset.page);

/** Returns the element with this id; `null` when there is none. */
export const byId = (id) => document.getElementById(id);

/** Parses markup that the server drew into a document fragment. */
export const drawn = (markup) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
};

/** Announces words to screen readers. */
export const announce = (words) => {
  byId('announcer').textContent = words;
};
