// What monitoring told: samples, alerts, and deliveries of which a part, or nothing, could be read.
import { list, minutesAgo } from './answers.mjs';

const delivery = (number, kind, ago, [accepted, ignored, refused], items = []) => ({
  id: `sig_${number}`,
  kind,
  from: 'tok_3',
  receivedAt: minutesAgo(ago),
  accepted,
  ignored,
  refused,
  items,
});

const part = (place, verdict, why) => ({ place, verdict, why });

const deliveries = () => [
  delivery(5, 'SAMPLES', 0.3, [4_000, 0, 0]),
  delivery(
    4,
    'SAMPLES',
    1.3,
    [3_995, 0, 5],
    [7, 8, 9, 10, 11].map((line) => part(`line ${line}, value`, 'REFUSED', 'expected a finite number')),
  ),
  delivery(3, 'ALERTMANAGER', 7.7, [1, 1, 0], [part('alerts[1]', 'IGNORED', 'says the same as alerts[0]')]),
  delivery(2, 'GRAFANA', 60, [2, 0, 0]),
  delivery(1, 'UNKNOWN', 90, [0, 0, 1], [part('', 'REFUSED', 'is no JSON')]),
];

/** What the server answers about signals; null where it has nothing. */
export const signalsAnswer = ({ pathname, query, empty }) =>
  pathname === '/signals/deliveries' ? list(deliveries(), empty, query) : null;
