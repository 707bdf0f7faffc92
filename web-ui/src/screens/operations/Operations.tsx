import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operations } from '../../api/queries';
import { ReadOnly } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { OperationsTabs } from './OperationsTabs';
import { Service } from './Service';
import './operations.css';

/** How far every service is: its views, what they lack, what is being rebuilt. */
export function Operations() {
  const query = useQuery(operations());
  useEffect(() => {
    document.title = 'Operations · Turnback';
  }, []);
  const retry = () => query.refetch();
  return (
    <div className="page">
      <h1>Operations</h1>
      <p className="lede">
        Views are filled from the logs. One that is rebuilt or checked goes on serving while a copy is filled beside it.
      </p>
      <ReadOnly needs={['OPERATE']} />
      <OperationsTabs />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={320} label="Reading how far everything is" />}
      {query.data?.services.map((service) => (
        <Service key={service.name} service={service} />
      ))}
    </div>
  );
}
