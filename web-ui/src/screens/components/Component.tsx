import { useParams } from '@tanstack/react-router';
import { PreparePage } from '../guidance/PreparePage';

export function Component() {
  const { id } = useParams({ from: '/components/$id' });
  return (
    <PreparePage title={id} lede="">
      {null}
    </PreparePage>
  );
}
