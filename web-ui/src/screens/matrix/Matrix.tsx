import { PreparePage } from '../guidance/PreparePage';

export function Matrix() {
  return (
    <PreparePage title="Matrix" lede="">
      {null}
    </PreparePage>
  );
}
