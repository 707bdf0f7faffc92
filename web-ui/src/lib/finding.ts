/**
 * A finding's first sentence, which says what is so, and the rest, which says how far it carries. The server writes
 * both; a heading has room for one.
 */
export function splitFinding(finding: string): { headline: string; rest: string } {
  const end = finding.search(/\. (?=\p{Lu})/u);
  return end < 0
    ? { headline: finding, rest: '' }
    : { headline: finding.slice(0, end + 1), rest: finding.slice(end + 2) };
}
