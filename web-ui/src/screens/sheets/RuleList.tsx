import type { Sheet } from '../../api/prepare';
import { counted, duration } from '../../lib/format';
import { lackWords, ruleWords } from '../../lib/sheet';
import { plain } from '../../lib/words';

/** The rules of a sheet as sentences; one that is incomplete says what it lacks. */
export function RuleList({ sheet }: { sheet: Sheet }) {
  const incomplete = new Map(sheet.incomplete.map(({ rule, fields }) => [rule, fields]));
  return (
    <>
      {incomplete.size > 0 && (
        <p className="lacks">
          Incomplete: {incomplete.size} of {counted(sheet.rules.length, 'rule')}. The gate will say so.
        </p>
      )}
      <ol className="rows">
        {sheet.rules.map((rule) => {
          const lacks = incomplete.get(rule.id) ?? [];
          return (
            <li key={rule.id}>
              <h3>{rule.name}</h3>
              <p>{ruleWords(rule)}</p>
              {lacks.length > 0 && <p className="lacks">Incomplete: {lackWords(lacks)}.</p>}
              <small>
                {plain(rule.harmKind)} harm, clear again
                {rule.clearThreshold !== null && ` at ${rule.clearThreshold}`} after {duration(rule.quietSeconds)} of
                quiet
                {rule.minSamples !== null && `, from ${counted(rule.minSamples, 'sample')} on`}
                {rule.staleAfterSeconds !== null && `, stale without data for ${duration(rule.staleAfterSeconds)}`}
                {rule.mustHaveData && ', has to have data'}
                {rule.rollForwardAllowed && ', rolling forward is allowed'}.
              </small>
              {rule.measured && (
                <p>
                  Asked of {rule.measured.dataSource}: <code>{rule.measured.query}</code>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
