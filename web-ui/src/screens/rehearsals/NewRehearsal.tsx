import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { preparedComponents, procedures } from '../../api/prepare';
import { idOf } from '../../api/record';
import { useZone } from '../../lib/prefs';
import { EditForm } from '../../ui/EditForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { Failure, Skeleton } from '../../ui/States';
import { useUnsaved } from '../../ui/useUnsaved';
import { PreparePage } from '../guidance/PreparePage';
import { AfterFields } from './AfterFields';
import { SetupFields } from './SetupFields';
import { type Afterwards, type Asked, blank, recordBody, setupBody } from './setup';
import { TOUCHED } from './touched';
import { decided } from './verdict';

const EXACT = { exact: true, includeSearch: true };

/** Starts a rehearsal that is timed live, or records one that was held before. */
export function NewRehearsal() {
  const { after, ...asked } = useSearch({ from: '/guidance/rehearsals/new' });
  const components = useQuery(preparedComponents());
  const may = useMay('RELEASE');
  const way = after ? 'after' : 'live';
  return (
    <PreparePage
      title={after ? 'Record a rehearsal' : 'Start a rehearsal'}
      lede={
        after
          ? 'One that was held before, with the times that were taken then.'
          : 'It is timed step by step from here, on this device or on a phone beside it.'
      }
    >
      <nav className="tabs" aria-label="How it is recorded">
        <Link to="/guidance/rehearsals/new" search={asked} activeOptions={EXACT}>
          Live, with the stopwatch
        </Link>
        <Link to="/guidance/rehearsals/new" search={{ ...asked, after: true }} activeOptions={EXACT}>
          Afterwards
        </Link>
      </nav>
      <ReadOnly needs={['RELEASE']} />
      {components.error && !components.data && <Failure error={components.error} retry={() => components.refetch()} />}
      {components.isPending && <Skeleton height={420} label="Reading the components" />}
      {components.data && may && <Form key={way} after={after === true} asked={asked} components={components.data} />}
    </PreparePage>
  );
}

interface FormProps {
  after: boolean;
  asked: Asked;
  components: Parameters<typeof SetupFields>[0]['components'];
}

function Form({ after, asked, components }: FormProps) {
  const about = [asked.component, asked.kind, asked.pattern].map((one) => one ?? '').join(' ');
  const form = useUnsaved<Afterwards>(`rehearsal ${after ? 'after' : 'live'} ${about}`, blank(asked));
  const { value, set } = form;
  const navigate = useNavigate();
  const zone = useZone();
  const known = useQuery({ ...procedures({ component: value.component }), enabled: value.component !== '' });
  const procedure = known.data?.find((one) => one.id === value.procedureId);
  return (
    <section className="part" aria-label="The rehearsal">
      <EditForm
        form={form}
        label={after ? 'Record the rehearsal' : 'Start the rehearsal'}
        touched={TOUCHED}
        ready={!after || (procedure !== undefined && decided(value))}
        command={(said) =>
          after && procedure
            ? { path: '/rehearsals/records', body: recordBody(said, procedure, zone) }
            : { path: '/rehearsals', body: setupBody(said) }
        }
        done={(answer) => {
          const id = idOf(answer);
          if (id) navigate({ to: '/guidance/rehearsals/$id', params: { id } });
          else navigate({ to: '/guidance/rehearsals', search: {} });
        }}
      >
        <SetupFields value={value} set={set} components={components} procedures={known.data} />
        {known.error && !known.data && <Failure error={known.error} retry={() => known.refetch()} />}
        {after &&
          (procedure ? (
            <AfterFields value={value} set={set} procedure={procedure} />
          ) : (
            <small>Its steps are asked for once a procedure is chosen.</small>
          ))}
      </EditForm>
    </section>
  );
}
