/** Words and how long ago they say it was. */
export interface Ago {
  words: string;
  /** In milliseconds; 0 where nothing is said. */
  agoMs: number;
}

const UNIT: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** "fence eu-2 @-2m": the same without "@-2m", two minutes ago. */
export function agoIn(text: string): Ago {
  let agoMs = 0;
  const words = text
    .replace(/(?:^|\s)@-(\d{1,4})([smh])\b/i, (_all, count: string, unit: string) => {
      agoMs = Number(count) * (UNIT[unit.toLowerCase()] ?? 0);
      return '';
    })
    .trim();
  return { words, agoMs };
}
