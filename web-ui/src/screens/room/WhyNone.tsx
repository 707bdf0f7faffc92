import { Link } from '@tanstack/react-router';
import type { Incident } from '../../api/types';
import { isDismissed, isSetAside } from '../../lib/incident';

/** True for what counts for nothing by itself: nothing runs there and nothing is decided. */
export const isNone = (incident: Incident) => isDismissed(incident) || isSetAside(incident);

/** Why an incident is none, or of which other one it is part. */
export function WhyNone({ incident }: { incident: Incident }) {
  if (incident.mergedInto)
    return (
      <p className="readonly">
        It is part of{' '}
        <Link to="/incidents/$id" params={{ id: incident.mergedInto.incidentId }}>
          {incident.mergedInto.incidentId}
        </Link>
        : {incident.mergedInto.why}
      </p>
    );
  if (incident.cancellation) return <p className="readonly">Cancelled because: {incident.cancellation}</p>;
  return <p className="readonly">Dismissed because: {incident.dismissal ?? 'no reason is given'}</p>;
}
