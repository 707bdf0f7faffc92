import type { SignalDelivery } from '../api/signals';
import { integer } from './format';
import { plain } from './words';

const KINDS = new Map([
  ['ALERTMANAGER', 'Alertmanager'],
  ['GRAFANA', 'Grafana'],
  ['LEGACY_GRAFANA', 'Grafana before unified alerting'],
  ['SAMPLES', 'Samples'],
  ['OTHER', 'Something that is not read'],
  ['UNKNOWN', 'Something unknown'],
]);
/** What sent a delivery. */
export const signalKind = (kind: string) => KINDS.get(kind) ?? plain(kind);

type Counts = Pick<SignalDelivery, 'accepted' | 'ignored' | 'refused'>;

/** "12 accepted, 1 refused": what is none is left out. */
export function countWords({ accepted, ignored, refused }: Counts): string {
  const all = [
    [accepted, 'accepted'],
    [ignored, 'ignored'],
    [refused, 'refused'],
  ] as const;
  const said = all.filter(([n]) => n > 0).map(([n, words]) => `${integer(n)} ${words}`);
  return said.join(', ') || 'nothing in it';
}

/** The shape of what became of a delivery. */
export function signalMark({ accepted, refused }: Counts): string {
  if (refused > 0) return accepted > 0 ? 'WARNED' : 'BLOCKED';
  return accepted > 0 ? 'PASSED' : 'UNCHANGED';
}

/** How to set a sender up: where, and what is entered there. TOKEN stands for the secret, which is never shown here. */
export interface SetUp {
  name: string;
  where: string;
  text: string;
}

/** What is entered at each sender; `origin` is where Turnback is reached. */
export const setUps = (origin: string): readonly SetUp[] => [
  {
    name: 'Alertmanager',
    where: 'Under receivers in alertmanager.yml, and named in a route',
    text: `- name: turnback
  webhook_configs:
    - url: ${origin}/api/v1/signals/alertmanager
      send_resolved: true
      http_config:
        authorization:
          type: Bearer
          credentials: TOKEN`,
  },
  {
    name: 'Grafana',
    where: 'Alerting, Contact points, a new one of the kind Webhook',
    text: `URL: ${origin}/api/v1/signals/grafana
HTTP method: POST
Authorization header, scheme: Bearer
Authorization header, credentials: TOKEN`,
  },
  {
    name: 'curl, or whatever sends HTTP',
    where: 'One sample a line',
    text: `curl ${origin}/api/v1/signals \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/x-ndjson" \\
  --data-binary '{"signal":"checkout_error_rate","value":3.2,"atEpochSeconds":'$(date +%s)',"component":"ledger"}'`,
  },
];
