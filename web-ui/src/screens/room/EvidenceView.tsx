import { useQuery } from '@tanstack/react-query';
import { evidenceOf } from '../../api/advice';
import { url } from '../../api/client';
import type { Decision } from '../../api/types';
import { KINDS } from '../../lib/kinds';
import { originWords } from '../../lib/mandate';
import { requiredWords } from '../../lib/obligation';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Modal } from '../../ui/Modal';
import { Reading } from '../../ui/Reading';
import { Table } from '../../ui/Table';
import { Advised } from './AdvicePart';
import { decisionWords } from './log';

const known: readonly string[] = KINDS;

/** What was known when something was decided, as it is kept with the decision. */
export default function EvidenceView({ one, close }: { one: Decision; close: () => void }) {
  const time = useTime();
  const query = useQuery(evidenceOf(one.id));
  const evidence = query.data;
  return (
    <Modal title={`What was known: ${decisionWords(one.kind).toLowerCase()}`} close={close}>
      <Reading query={query} what="what was known" height={240} />
      {evidence && (
        <div className="stack">
          <Advised evidence={evidence} />
          {evidence.rules.length > 0 && (
            <Table
              caption="Signals then"
              rows={evidence.rules}
              keyOf={(rule) => rule.ruleId}
              columns={[
                { name: 'Rule', cell: (rule) => rule.name },
                { name: 'Value', cell: (rule) => (rule.value === null ? 'nothing heard' : String(rule.value)) },
                {
                  name: 'Asks for',
                  cell: (rule) =>
                    `${rule.comparison === 'BELOW' ? 'below' : 'above'} ${rule.threshold ?? 'nothing said'}: ${requiredWords(rule.requiredAction).toLowerCase()}`,
                },
                { name: 'Stood', cell: (rule) => plain(rule.state) },
              ]}
            />
          )}
          <Table
            caption="What could be done then"
            rows={evidence.options.filter((way) => known.includes(way.kind))}
            keyOf={(way) => way.kind}
            columns={[
              { name: 'Decision', cell: (way) => decisionWords(way.kind) },
              { name: 'It was', cell: (way) => way.why },
            ]}
          />
          <p className="none">
            Known {time.dayAndSecond(evidence.takenAt)}, {originWords(one.evidence?.origin ?? '')}. Kept under{' '}
            <span className="mono ref">{one.evidence?.sha256}</span>.{' '}
            <a href={url(`/decisions/${encodeURIComponent(one.id)}/evidence`)}>As JSON</a>
          </p>
        </div>
      )}
    </Modal>
  );
}
