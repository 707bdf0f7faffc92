import { PreparePage } from '../guidance/PreparePage';

export function Components() {
  return (
    <PreparePage title="Components" lede="">
      {null}
    </PreparePage>
  );
}
