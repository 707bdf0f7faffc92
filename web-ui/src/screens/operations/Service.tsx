import type { ServiceStanding } from '../../api/types';
import { counted, integer } from '../../lib/format';
import { useTime } from '../../lib/time';
import { ParkedEvents } from './ParkedEvents';
import { ViewRow } from './ViewRow';

/** One service: its views, policies and deadlines, and the events that are parked. */
export function Service({ service }: { service: ServiceStanding }) {
  const time = useTime();
  const parked =
    service.views.reduce((sum, view) => sum + view.parked, 0) +
    service.policies.reduce((sum, policy) => sum + policy.parked, 0);
  return (
    <section className="service" aria-labelledby={`service-${service.name}`}>
      <h2 id={`service-${service.name}`}>{service.name}</h2>
      <ul>
        {service.views.map((view) => (
          <ViewRow key={view.view} service={service.name} view={view} />
        ))}
      </ul>
      {service.policies.map((policy) => (
        <p key={policy.policy} className="dim">
          Policy <b>{policy.policy}</b>: {counted(policy.accepted, 'command')} accepted, {integer(policy.rejected)}{' '}
          refused, {integer(policy.ignored)} changed nothing, since the start.
        </p>
      ))}
      {service.deadlines.map((deadlines) => (
        <p key="deadlines" className="dim">
          Deadlines: {deadlines.leader ? 'fired by this process' : 'fired by another process'},{' '}
          {deadlines.nextDue ? `the next one is due ${time.dayAndSecond(deadlines.nextDue)}` : 'none is set'}.
          {deadlines.error && <b className="wrong"> {deadlines.error}</b>}
        </p>
      ))}
      {parked > 0 && <ParkedEvents service={service.name} />}
    </section>
  );
}
