const BYTES = 32;
/** In characters. */
export const SHORTEST_SECRET = 16;
export const LONGEST_SECRET = 200;

/** What is wrong with a secret that somebody brings; nothing when a source takes it. */
export function secretLack(secret: string): string {
  if (!/^[!-~]*$/.test(secret))
    return 'A secret has letters, digits and signs of ASCII alone, and no spaces: what sends it knows no others.';
  if (secret.length < SHORTEST_SECRET)
    return `A secret has ${SHORTEST_SECRET} characters at least; this one has ${secret.length}.`;
  return secret.length > LONGEST_SECRET ? `A secret has ${LONGEST_SECRET} characters at most.` : '';
}

/** A secret that only this browser has seen: 256 bits by chance, in signs that fit into any form. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
