import * as v from 'valibot';
import { type Kept, NOTHING } from './stopwatch';

const PREFIX = 'turnback.rehearsal.';

const Stored = v.object({
  running: v.nullable(v.object({ step: v.number(), startedAt: v.number(), note: v.string() })),
  unsent: v.array(
    v.object({ key: v.string(), step: v.number(), startedAt: v.number(), finishedAt: v.number(), note: v.string() }),
  ),
});

/** What is kept under a rehearsal's name in this browser. */
export const keptKey = (rehearsal: string) => PREFIX + rehearsal;

/** What a text in storage says; nothing when it cannot be read. */
export function parseKept(stored: string | null): Kept {
  try {
    const parsed = v.safeParse(Stored, JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.output : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** What this browser keeps of a rehearsal. */
export function readKept(rehearsal: string): Kept {
  try {
    return parseKept(localStorage.getItem(keptKey(rehearsal)));
  } catch {
    return NOTHING;
  }
}

/** Keeps it until there is nothing to keep. Where storage is not allowed it lasts as long as the page. */
export function writeKept(rehearsal: string, kept: Kept) {
  try {
    if (kept.running || kept.unsent.length) localStorage.setItem(keptKey(rehearsal), JSON.stringify(kept));
    else localStorage.removeItem(keptKey(rehearsal));
  } catch {
    // The page still holds it.
  }
}
