import { plain } from './words';

interface Known {
  kind: string;
  name: string;
  /** Where the settings are that are shown beside them. */
  where: string;
  /** What is chosen there, line by line; the address comes before them. */
  settings: readonly (readonly [name: string, value: string])[];
}

export const SOURCE_KINDS: readonly Known[] = [
  {
    kind: 'GITHUB',
    name: 'GitHub',
    where: 'Settings of the repository or organization, Webhooks, Add webhook',
    settings: [
      ['Content type', 'application/json'],
      ['Secret', 'the secret that was shown here once'],
      ['SSL verification', 'Enable SSL verification'],
      ['Which events', 'Let me select individual events: Deployment statuses'],
      ['Active', 'ticked'],
    ],
  },
  {
    kind: 'GITLAB',
    name: 'GitLab',
    where: 'Settings of the project or group, Webhooks, Add new webhook',
    settings: [
      ['Secret token', 'the secret that was shown here once'],
      ['Trigger', 'Deployment events'],
      ['SSL verification', 'Enable SSL verification'],
    ],
  },
  {
    kind: 'CDEVENTS',
    name: 'CDEvents',
    where: 'The sink of what sends CloudEvents by HTTP',
    settings: [
      ['Method', 'POST'],
      ['Content type', 'application/cloudevents+json, or application/json with the ce- headers'],
      ['Secret', 'where one is set: as Authorization: Bearer, or as the key of the signature'],
    ],
  },
  {
    kind: 'PAGERDUTY',
    name: 'PagerDuty',
    where: 'Integrations, Generic Webhooks (v3), New Webhook',
    settings: [
      ['Scope type', 'Service, Team or Account'],
      ['Event subscription', 'Incident: triggered, acknowledged, priority updated, resolved, reopened'],
      ['Secret', 'PagerDuty makes it and shows it once: change the secret here to that one'],
    ],
  },
];

export const sourceKind = (kind: string): Known =>
  SOURCE_KINDS.find((one) => one.kind === kind) ?? { kind, name: plain(kind), where: plain(kind), settings: [] };

const VERDICTS = new Map([
  ['ACCEPTED', 'Accepted'],
  ['IGNORED', 'Ignored'],
  ['REFUSED', 'Refused'],
  ['DUPLICATE', 'Came before'],
]);
/** What became of a delivery; null while that is not known. */
export const deliveryWords = (verdict: string | null) =>
  verdict === null ? 'Being seen into' : (VERDICTS.get(verdict) ?? plain(verdict));
export const DELIVERY_VERDICTS = [...VERDICTS.keys()];

const MARKS: Record<string, string> = { ACCEPTED: 'PASSED', REFUSED: 'BLOCKED' };
/** The shape of what became of a delivery. */
export const deliveryMark = (verdict: string | null) =>
  verdict === null ? 'WAITING' : (MARKS[verdict] ?? 'UNCHANGED');
