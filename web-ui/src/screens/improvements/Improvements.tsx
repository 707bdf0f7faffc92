import { PreparePage } from '../guidance/PreparePage';

export function Improvements() {
  return (
    <PreparePage title="Improvements" lede="">
      {null}
    </PreparePage>
  );
}
