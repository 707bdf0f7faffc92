/** When an accepted risk is looked at again unless somebody says otherwise, in hours. */
export const REVIEW_HOURS = 24;

const CHOICES: [number, string][] = [
  [1, '1 hour'],
  [4, '4 hours'],
  [24, '1 day'],
  [168, '7 days'],
];

/** Picks when an accepted risk has to be looked at again. */
export function ReviewIn({ hours, choose }: { hours: number; choose: (hours: number) => void }) {
  return (
    <label className="review-in">
      Look at it again in{' '}
      <select value={hours} onChange={(event) => choose(Number(event.target.value))}>
        {CHOICES.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
