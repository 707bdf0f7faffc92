import type { SheetContent, SheetRule } from '../api/procedures';
import { duration } from './format';
import { plain } from './words';

export const HARMS = ['USER', 'SYSTEM', 'BUSINESS'] as const;
export const COMPARISONS = ['ABOVE', 'BELOW'] as const;
export const REQUIRED = ['HOLD', 'CONTAIN', 'ROLLBACK'] as const;

/** As many rules as a sheet may have on this page. */
export const MOST_RULES = 40;

export const NEW_RULE: SheetRule = {
  id: '',
  name: '',
  signal: '',
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: null,
  clearThreshold: null,
  sustainSeconds: 300,
  minSamples: null,
  quietSeconds: 600,
  requiredAction: 'HOLD',
  budgetSeconds: null,
  minHarm: null,
  owner: null,
  staleAfterSeconds: null,
  mustHaveData: false,
  rollForwardAllowed: false,
  measured: null,
};

export const NEW_SHEET: SheetContent = { name: '', rules: [NEW_RULE] };

export const SHEET_FIELDS: Record<keyof SheetContent, string> = { name: 'Name', rules: 'Rules' };

/** What a sheet says, without what the server adds; in the same order always, so that drafts compare. */
export const sheetContentOf = ({ name, rules }: SheetContent): SheetContent => ({
  name,
  rules: rules.map((rule) => {
    const known = Object.keys(NEW_RULE) as (keyof SheetRule)[];
    return Object.fromEntries(known.map((field) => [field, rule[field]])) as SheetRule;
  }),
});

/** How a rule is measured with what is changed; null once nothing is said any more. */
export function measuredWith(measured: SheetRule['measured'], patch: { dataSource?: string; query?: string }) {
  const next = { dataSource: '', query: '', ...measured, ...patch };
  return next.dataSource || next.query ? next : null;
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** What a sheet says as the body of a request: what is not said is left out. */
export const sheetBody = ({ name, rules }: SheetContent) => ({
  name: name.trim(),
  rules: rules.map(({ measured, ...rule }) => ({
    ...Object.fromEntries(
      Object.entries(rule)
        .map(([field, value]) => [field, trimmed(value)])
        .filter(([, value]) => value !== null && value !== ''),
    ),
    ...(measured && { measured: { dataSource: measured.dataSource.trim(), query: measured.query.trim() } }),
  })),
});

/** "Error rate" as an id: "error-rate". */
export const kebab = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const LACKING = new Map([
  ['threshold', 'no threshold'],
  ['budgetSeconds', 'no time to decide'],
  ['owner', 'nobody who decides'],
]);

/** What a rule lacks that a decision needs, in words, from the names of its fields. */
export const lackWords = (fields: readonly string[]) =>
  fields.map((field) => LACKING.get(field) ?? `no ${plain(field).toLowerCase()}`).join(', ');

/** The fields of a rule that a decision needs and that are not said. */
export const lacking = (rule: SheetRule) =>
  (['threshold', 'budgetSeconds', 'owner'] as const).filter((field) => rule[field] === null || rule[field] === '');

/** True when a signal would count as clear while it still does harm. */
export const clearsTooEarly = ({ comparison, threshold, clearThreshold }: SheetRule) =>
  threshold !== null &&
  clearThreshold !== null &&
  (comparison === 'ABOVE' ? clearThreshold > threshold : clearThreshold < threshold);

const ASKS = new Map([
  ['HOLD', 'hold'],
  ['CONTAIN', 'contain it'],
  ['ROLLBACK', 'roll back'],
]);

/** "error-rate above 2 for 5 min: roll back within 10 min, decided by the commander." */
export function ruleWords(
  rule: Pick<
    SheetRule,
    'signal' | 'comparison' | 'threshold' | 'sustainSeconds' | 'requiredAction' | 'budgetSeconds' | 'owner'
  >,
): string {
  const side = rule.comparison === 'ABOVE' ? 'above' : 'below';
  const threshold = rule.threshold === null ? 'a threshold that nobody has set' : String(rule.threshold);
  const asks = ASKS.get(rule.requiredAction) ?? plain(rule.requiredAction).toLowerCase();
  const within = rule.budgetSeconds === null ? '' : ` within ${duration(rule.budgetSeconds)}`;
  const by = rule.owner ? `, decided by ${rule.owner}` : '';
  return `${rule.signal} ${side} ${threshold} for ${duration(rule.sustainSeconds)}: ${asks}${within}${by}.`;
}

/** A value of a sheet's field in words. */
export function sheetWords(field: keyof SheetContent, sheet: SheetContent): string {
  if (field === 'name') return sheet.name;
  return sheet.rules.length ? sheet.rules.map((rule) => `${rule.name}: ${ruleWords(rule)}`).join('\n') : 'no rules';
}
