/** The popup while it reads: the shapes of the head and of three cards, in the sizes the real ones have. */

import { useTexts } from '../ui/words.ts';

export function Skeleton() {
  const texts = useTexts();
  return (
    <div class="skeleton" role="status" aria-label={texts.say('ui_loading')}>
      <div class="head">
        <span class="bone bone-state" />
        <span class="bone bone-next" />
        <span class="bone bone-search" />
      </div>
      <div class="list">
        {['first', 'second', 'third'].map((place) => (
          <div key={place} class="card bone-card">
            <div class="card-top">
              <span class="picture bone" />
              <div class="card-name">
                <span class="bone bone-title" />
                <span class="bone bone-line" />
              </div>
            </div>
            <span class="bone bone-line" />
            <span class="bone bone-steps" />
          </div>
        ))}
      </div>
    </div>
  );
}
