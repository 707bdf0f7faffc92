import type { Crossing, Range, Trial } from '../api/backtest';
import type { Obligation } from '../api/obligations';
import type { Incident } from '../api/types';
import { counted, duration } from './format';
import { isSetAside, isUndeclared } from './incident';

/** One time at which a rule would have been crossed, and what it is compared with. */
export interface Line {
  crossing: Crossing;
  /** The obligation that there was, null when there was none. */
  known: { id: string; words: string } | null;
  /** The incident during which it was, null when it was during none. */
  incident: { id: string; title: string } | null;
}

export interface Outcome {
  /** What it comes to, in a sentence or a few. */
  summary: string[];
  lines: Line[];
  /** Obligations that there were and that this rule would not have opened. */
  missed: string[];
}

interface Span {
  from: number;
  to: number;
}

const overlap = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to;
const ms = (at: string | null) => (at === null ? null : Date.parse(at));

const spanOf = (one: Crossing, end: number): Span => ({
  from: Date.parse(one.onset),
  to: ms(one.clearedAt ?? one.lostAt) ?? end,
});

const spanOfObligation = ({ onset, course }: Obligation, end: number): Span => ({
  from: Date.parse(onset),
  to: course.state === 'IN_BREACH' ? end : Math.max(Date.parse(onset), Date.parse(course.since)),
});

/** From when it did harm, or was declared where that is not known, until it was contained or over. */
function spanOfIncident(one: Incident, end: number): Span {
  const from = Math.min(Date.parse(one.declaredAt), ms(one.harmBeganAt) ?? Number.POSITIVE_INFINITY);
  return { from, to: Math.max(from, ms(one.containedAt ?? one.resolvedAt) ?? end) };
}

/** "would have opened 4 min 10 s earlier than". */
function shift(crossing: Crossing, known: Obligation): string {
  const seconds = (Date.parse(known.confirmedAt) - Date.parse(crossing.confirmedAt)) / 1_000;
  if (seconds === 0) return 'would have opened at the same time as';
  return `would have opened ${duration(Math.abs(seconds))} ${seconds > 0 ? 'earlier' : 'later'} than`;
}

/** Those of the component and signal that were crossings. */
const comparable = (all: readonly Obligation[], signal: string, component: string | null) =>
  all.filter(
    ({ candidates, course }) =>
      course.state !== 'RETRACTED' &&
      candidates.some(
        ({ bound }) => bound.terms.signal === signal && (component === null || bound.component === component),
      ),
  );

/** Those that somebody declared for the component; what is only suspected, or a drill, proves no rule. */
const declared = (all: readonly Incident[], component: string | null) =>
  all.filter(
    (one) =>
      !isUndeclared(one) &&
      !isSetAside(one) &&
      !one.drill &&
      (component === null || one.components.includes(component)),
  );

function caught(hits: number, of: number, falseAlarms: number): string {
  const alarms = counted(falseAlarms, 'false alarm');
  return of === 0 ? `No incident in this time; ${alarms}.` : `${hits} of ${counted(of, 'incident')} caught; ${alarms}.`;
}

/** What trying a rule came to: its crossings beside the obligations and the incidents that there were. */
export function outcomeOf(trial: Trial, signal: string, { component, from, to }: Range): Outcome {
  if (trial.samples === 0) return { summary: ['Nothing was heard of this signal.'], lines: [], missed: [] };
  const range = { from: Date.parse(from), to: Date.parse(to) };
  const known = comparable(trial.obligations, signal, component).filter((one) =>
    overlap(spanOfObligation(one, range.to), range),
  );
  const incidents = declared(trial.incidents, component).filter((one) => overlap(spanOfIncident(one, range.to), range));
  const lines = trial.crossings.map((crossing) => {
    const span = spanOf(crossing, range.to);
    const obligation = known.find((one) => overlap(spanOfObligation(one, range.to), span));
    const incident = incidents.find((one) => overlap(spanOfIncident(one, range.to), span));
    return {
      crossing,
      known: obligation ? { id: obligation.id, words: shift(crossing, obligation) } : null,
      incident: incident ? { id: incident.id, title: incident.title } : null,
    };
  });
  const during = (one: Incident) =>
    trial.crossings.some((crossing) => overlap(spanOf(crossing, range.to), spanOfIncident(one, range.to)));
  const found = (one: Obligation) =>
    trial.crossings.some((crossing) => overlap(spanOf(crossing, range.to), spanOfObligation(one, range.to)));
  return {
    summary: [
      `${counted(trial.samples, 'sample')} read: ${
        lines.length ? `it would have been crossed ${times(lines.length)}` : 'it would never have been crossed'
      }.`,
      caught(incidents.filter(during).length, incidents.length, lines.filter((line) => line.incident === null).length),
    ],
    lines,
    missed: known.filter((one) => !found(one)).map(({ id }) => id),
  };
}

const times = (n: number) => (n === 1 ? 'once' : `${n} times`);
