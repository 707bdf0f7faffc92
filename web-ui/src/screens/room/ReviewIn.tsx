/** When an accepted risk is looked at again unless somebody says otherwise, in minutes: that is always allowed. */
export const REVIEW_MINUTES = 30;

/** More than half an hour is allowed up to four times the budget. */
const CHOICES: [number, string][] = [
  [10, '10 minutes'],
  [20, '20 minutes'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [120, '2 hours'],
];

/** Picks when an accepted risk has to be looked at again. */
export function ReviewIn({ minutes, choose }: { minutes: number; choose: (minutes: number) => void }) {
  return (
    <label className="review-in">
      Look at it again in{' '}
      <select value={minutes} onChange={(event) => choose(Number(event.target.value))}>
        {CHOICES.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
