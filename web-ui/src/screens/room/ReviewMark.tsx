import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reviewStates } from '../../api/reviews';
import { ReviewChip } from '../../ui/ReviewChip';

/** How far the review of an incident is, and the way there; nothing while nobody opened one. */
export default function ReviewMark({ incident }: { incident: string }) {
  const state = useQuery(reviewStates()).data?.get(incident);
  if (!state) return null;
  return (
    <Link to="/incidents/$id/review" params={{ id: incident }} search={{}}>
      <ReviewChip state={state} />
    </Link>
  );
}
