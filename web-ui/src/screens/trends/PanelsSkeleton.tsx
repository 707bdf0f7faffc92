import { Skeleton } from '../../ui/States';

/** The panels' places while the first figures are being read. */
export function PanelsSkeleton() {
  return (
    <div className="tg">
      <div className="pn w2">
        <Skeleton height={490} label="Reading time to roll back" />
      </div>
      {['share rolled back', 'success by change kind', 'success by period', 'what is not counted'].map((what) => (
        <div className="pn" key={what}>
          <Skeleton height={420} label={`Reading ${what}`} />
        </div>
      ))}
    </div>
  );
}
