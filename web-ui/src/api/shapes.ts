import * as v from 'valibot';

/*
 * Pieces that the answers have in common. Unknown fields are let through; a field that may be missing says so.
 */

export const text = v.string();
export const maybeText = v.nullish(text, null);
export const count = v.number();
export const maybeNumber = v.nullish(v.number(), null);
export const texts = v.nullish(v.array(text), []);
export const yes = v.nullish(v.boolean(), false);

/** What every resource that is revised says about its last event; `by` is an id of a person. */
export const stamped = { version: count, position: text, at: maybeText, by: maybeText };

/** An entry of a history: what happened to which version. */
export const happened = { version: count, at: text, by: maybeText, note: maybeText };

export const times = v.object({ n: count, p50Seconds: maybeNumber, p90Seconds: maybeNumber });
