import type { Hesitation } from '../../api/hesitation';
import { percent } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { GroupRows, GroupTable, useParts } from './Groups';
import { partsOf } from './groups';
import { csvOf, hesitationFacts, provenance } from './provenance';
import { FEW, type Rate } from './rates';

/** The figure group by group, for those cuts that were fixed beforehand. */
export function HesitationGroups({ answer, openFacts }: { answer: Hesitation; openFacts: (key: string) => void }) {
  const { part, choice } = useParts(partsOf(answer));
  if (!part) return null;
  const title = `Worsened by hesitation, by ${part.name}`;
  const shown = { part, choice, title, counted: 'worsened' };
  // Those of which it is not known have no name to ask by.
  const open = (row: Rate) => {
    if (row.key) openFacts(`obligations:${part.by}=${row.key}`);
  };
  return (
    <Panel
      id="worsened-by"
      title={title}
      sub={`With ${percent(answer.confidence)} intervals; the dotted line is the share of all. Fewer than ${FEW} known: hollow and dashed, too few to rank. An incident counts in each of its groups.`}
      facts={hesitationFacts(answer)}
      foot={provenance(answer)}
      drawn
      chart={<GroupRows {...shown} all={answer.value} behind="the obligations" open={open} harm />}
      table={<GroupTable {...shown} open={open} />}
      csv={csvOf(answer.facts)}
      onEvents={() => openFacts('obligations:')}
      eventsLabel="Obligations"
    />
  );
}
