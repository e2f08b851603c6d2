import { announce, pageData } from './page-data.js';

const post = async (path, body) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, said: await response.json() };
};

/** Posts an act of the page's person; announces a failure and returns `null`. */
export const act = async (name, body) => {
  try {
    const { ok, said } = await post(`/do/${name}`, { as: pageData.as, in: pageData.in, ...body });
    if (ok) return said;
    announce(said.error);
  } catch {
    announce('The playground does not answer. Is it still running?');
  }
  return null;
};

/** Changes the playground itself: its faults, its clock. */
export const control = (name, body) => post(`/control/${name}`, body);
