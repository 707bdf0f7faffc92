import type { GuidanceItem } from '../api/guidance';
import type { MatrixLine } from '../api/matrix';
import type { Dependant, Release } from '../api/releases';
import { instant } from './inputTime';
import { filled } from './lists';
import { pathWords, reversibilityWords } from './prepared';
import { roleName } from './roles';
import { plain } from './words';

export interface PlannedChange {
  kind: string;
  pattern: string;
  description: string;
  /** Empty leaves it to the matrix. */
  reversibility: string;
  departsBecause: string;
  dependants: Dependant[];
  irreversibleEffects: string[];
}

export interface PlannedStage {
  name: string;
  exposurePercent: number | null;
}

export interface Duty {
  /** `person:per_…` or `role:COMMANDER`. */
  who: string;
  from: string | null;
  to: string | null;
}

export interface PlanContent {
  previousVersion: string;
  changes: PlannedChange[];
  stages: PlannedStage[];
  owner: string;
  sheetId: string;
  procedureIds: string[];
  /** RFC 3339 instants. */
  window: { from: string | null; to: string | null };
  onDuty: Duty[];
  confirmed: { procedureId: string; prerequisite: string; evidence: string }[];
  guidance: { guidanceId: string; answer: string; why: string }[];
}

/** The fields of a plan in the order in which they are compared. */
export const PLAN_FIELDS: Record<keyof PlanContent, string> = {
  previousVersion: 'Version before it',
  changes: 'Changes',
  stages: 'Stages',
  owner: 'Owner',
  sheetId: 'Decision sheet',
  procedureIds: 'Procedures',
  window: 'Window',
  onDuty: 'On duty',
  confirmed: 'Seen to be there',
  guidance: 'Said to the guidance',
};

export const NEW_CHANGE: PlannedChange = {
  kind: 'CODE',
  pattern: '',
  description: '',
  reversibility: '',
  departsBecause: '',
  dependants: [],
  irreversibleEffects: [],
};

export const NEW_PLAN: PlanContent = {
  previousVersion: '',
  changes: [NEW_CHANGE],
  stages: [],
  owner: '',
  sheetId: '',
  procedureIds: [],
  window: { from: null, to: null },
  onDuty: [],
  confirmed: [],
  guidance: [],
};

/** What a release was planned to be; in the same order always, so that drafts compare. */
export const planContentOf = (one: Release): PlanContent => ({
  previousVersion: one.previousVersion ?? '',
  changes: one.changes.map((change) => ({
    kind: change.kind,
    pattern: change.pattern ?? '',
    description: change.description,
    reversibility: change.stated ?? '',
    departsBecause: change.departsBecause ?? '',
    dependants: change.dependants.map(({ component, compatibleFrom, reliesFrom }) => ({
      component,
      compatibleFrom,
      reliesFrom,
    })),
    irreversibleEffects: change.irreversibleEffects,
  })),
  stages: one.stages.map(({ name, exposurePercent }) => ({ name, exposurePercent })),
  owner: one.owner ?? '',
  sheetId: one.sheetId ?? '',
  procedureIds: one.procedureIds,
  window: { from: instant(one.readiness.window?.from ?? null), to: instant(one.readiness.window?.to ?? null) },
  onDuty: one.readiness.onDuty.map(({ person, role, from, to }) => ({
    who: person ? `person:${person}` : `role:${role}`,
    from: instant(from),
    to: instant(to),
  })),
  confirmed: one.readiness.confirmed.map(({ procedureId, prerequisite, evidence }) => ({
    procedureId,
    prerequisite,
    evidence: evidence ?? '',
  })),
  guidance: one.readiness.guidance.map(({ guidanceId, answer, why }) => ({ guidanceId, answer, why })),
});

/** What says something, without the space around it; nothing otherwise. */
const said = <K extends string>(name: K, text: string | null) =>
  (text?.trim() ? { [name]: text.trim() } : {}) as Partial<Record<K, string>>;

const changeBody = (change: PlannedChange) => ({
  kind: change.kind,
  ...said('pattern', change.pattern),
  description: change.description.trim(),
  ...said('reversibility', change.reversibility),
  ...(change.reversibility && said('departsBecause', change.departsBecause)),
  dependants: change.dependants
    .filter(({ component }) => component)
    .map(({ component, compatibleFrom, reliesFrom }) => ({
      component,
      ...said('compatibleFrom', compatibleFrom),
      ...said('reliesFrom', reliesFrom),
    })),
  irreversibleEffects: filled(change.irreversibleEffects),
});

function dutyBody({ who, from, to }: Duty) {
  const at = who.indexOf(':');
  return { [who.slice(0, at)]: who.slice(at + 1), ...said('from', from), ...said('to', to) };
}

/** A plan as the body of a request. */
export const planBody = (content: PlanContent) => ({
  ...said('previousVersion', content.previousVersion),
  changes: content.changes.map(changeBody),
  stages: content.stages.map(({ name, exposurePercent }) => ({
    name: name.trim(),
    exposurePercent: exposurePercent ?? 0,
  })),
  ...said('owner', content.owner),
  ...said('sheetId', content.sheetId),
  procedureIds: content.procedureIds,
  ...(content.window.from && content.window.to && { window: content.window }),
  onDuty: content.onDuty.filter(({ who }) => who).map(dutyBody),
  confirmed: content.confirmed.map(({ procedureId, prerequisite, evidence }) => ({
    procedureId,
    prerequisite,
    ...said('evidence', evidence),
  })),
  guidance: content.guidance.map((one) => ({ ...one, why: one.why.trim() })),
});

/** How what stands for something else in a plan is said. */
interface Say {
  /** The name of a person by their id. */
  nameOf: (id: string) => string;
  /** An instant with its zone. */
  time: (at: string) => string;
}

function dutyWords({ who, from, to }: Duty, { nameOf, time }: Say): string {
  const name = who.startsWith('role:') ? roleName(who.slice(5)) : nameOf(who.slice(7));
  return `${name}${from ? ` from ${time(from)}` : ''}${to ? ` to ${time(to)}` : ''}`;
}

const windowTimes = ({ from, to }: PlanContent['window'], { time }: Say) =>
  from && to ? [`${time(from)} to ${time(to)}`] : [];

function changeWords(change: PlannedChange): string {
  const back = change.reversibility ? reversibilityWords(change.reversibility) : 'as the matrix says';
  return `${pathWords(change.kind, change.pattern || null)}: ${change.description} (${back})`;
}

/** A field of a plan in words. */
export function planWords(field: keyof PlanContent, content: PlanContent, say: Say): string {
  const lines = (): string[] => {
    switch (field) {
      case 'previousVersion':
      case 'sheetId':
        return [content[field]];
      case 'owner':
        return content.owner ? [say.nameOf(content.owner)] : [];
      case 'changes':
        return content.changes.map(changeWords);
      case 'stages':
        return content.stages.map(({ name, exposurePercent }) => `${name} ${exposurePercent ?? '?'}%`);
      case 'procedureIds':
        return content.procedureIds;
      case 'window':
        return windowTimes(content.window, say);
      case 'onDuty':
        return content.onDuty.map((duty) => dutyWords(duty, say));
      case 'confirmed':
        return content.confirmed.map(({ prerequisite, evidence }) => `${prerequisite}: ${evidence}`);
      case 'guidance':
        return content.guidance.map(({ guidanceId, answer, why }) => `${guidanceId} ${plain(answer)}: ${why}`);
    }
  };
  return filled(lines()).join('\n') || 'nothing';
}

/** What the matrix says of a change: its own line, or that of its kind. */
export function lineOf(change: Pick<PlannedChange, 'kind' | 'pattern'>, lines: readonly MatrixLine[]) {
  const kind = lines.filter((line) => line.changeKind === change.kind);
  const pattern = change.pattern.trim() || null;
  return kind.find((line) => line.pattern === pattern) ?? kind.find((line) => line.pattern === null) ?? null;
}

/** Whether guidance speaks of one of the kinds of change that a component's plan names. */
export const applies = ({ scope }: Pick<GuidanceItem, 'scope'>, component: string, kinds: readonly string[]) =>
  (scope.components.length === 0 || scope.components.includes(component)) &&
  (scope.changeKinds.length === 0 || scope.changeKinds.some((kind) => kinds.includes(kind)));
