import { useParams } from '@tanstack/react-router';
import { PreparePage } from '../guidance/PreparePage';

export function MatrixOf() {
  const { component } = useParams({ from: '/guidance/matrix/$component' });
  return (
    <PreparePage title={component} lede="">
      {null}
    </PreparePage>
  );
}
