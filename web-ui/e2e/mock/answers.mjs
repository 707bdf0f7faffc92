// The shapes that the answers about what is prepared have in common.
const MINUTE = 60_000;

export const minutesAgo = (n) => new Date(Date.now() - n * MINUTE).toISOString();
export const daysAgo = (n) => minutesAgo(n * 1_440);
export const now = () => new Date().toISOString();

export const ok = (body, status = 200) => ({ status, body });
/** A page of what there is; all of it where the request does not say how much it takes. */
export function list(items, empty = false, query = new URLSearchParams()) {
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? items.length);
  return ok({ items: empty ? [] : items.slice(from, to), nextCursor: !empty && to < items.length ? String(to) : null });
}
export const problem = (status, slug, detail, more = {}) => ({
  status,
  body: { type: `urn:turnback:problem:${slug}`, title: slug, status, detail, ...more },
});
export const missing = (what) => problem(404, 'not-found', `there is no ${what}`);

/** The refusal of a write that began from another version than stands; null when it began from that. */
export function overtaken(one, ifMatch) {
  if (ifMatch === `"${one.version}"`) return null;
  return problem(409, 'conflict', `version ${one.version} stands`, { current: one });
}

/** Makes the next version of something. */
export function revise(one, patch, actor) {
  const version = one.version + 1;
  return Object.assign(one, patch, { version, by: actor, at: now(), position: `release:${1_900 + version}` });
}
