const ticked = (field) => [...field.querySelectorAll('input:checked')].map((input) => input.value);

const fetchedOf = (field) => {
  const chips = [...field.querySelectorAll('.chips [data-value]')].map((chip) => chip.dataset.value);
  if (field.dataset.type.startsWith('multi_')) return chips;
  return field.querySelector('[role=combobox]').dataset.value || null;
};

/** Returns the value of a field: words, a choice's value, several of them, or `null`. */
export const filledValue = (field) => {
  const { type } = field.dataset;
  if (type.endsWith('external_select')) return fetchedOf(field);
  if (type === 'radio_buttons') return ticked(field)[0] ?? null;
  if (type === 'checkboxes' || type.startsWith('multi_')) return ticked(field);
  return field.querySelector('input, select, textarea').value || null;
};

/** Returns the values of all fields below an element, in the shape of the server's `filledIn`. */
export const filledIn = (below) =>
  [...below.querySelectorAll('[data-field]')].map((field) => ({
    block: field.dataset.block,
    action: field.dataset.action,
    value: filledValue(field),
  }));

const sameField =
  ({ dataset: { block, action, type } }) =>
  (other) =>
    other.dataset.block === block && other.dataset.action === action && other.dataset.type === type;

const copyInto = (fresh, old) => {
  const before = [...old.querySelectorAll('input, select, textarea')];
  for (const [index, control] of [...fresh.querySelectorAll('input, select, textarea')].entries()) {
    const twin = control.matches('[type=radio], [type=checkbox]')
      ? before.find(({ value }) => value === control.value)
      : before[index];
    if (!twin) continue;
    if ('checked' in control && control.matches('[type=radio], [type=checkbox]')) control.checked = twin.checked;
    else control.value = twin.value;
    if (twin.dataset.value !== undefined) control.dataset.value = twin.dataset.value;
  }
  const chips = fresh.querySelector('.chips');
  if (chips) chips.replaceChildren(...(old.querySelector('.chips')?.children ?? []));
};

/** Copies the values that a person filled in from the old form to its redrawn one. */
export const keepFilled = (fresh, old) => {
  const olds = [...old.querySelectorAll('[data-field]')];
  for (const field of fresh.querySelectorAll('[data-field]')) {
    const twin = olds.find(sameField(field));
    if (twin) copyInto(field, twin);
  }
};
