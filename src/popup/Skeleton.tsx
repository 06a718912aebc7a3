/** The popup while it reads: the shapes of three cards. */

import { useTexts } from '../ui/words.ts';

export function Skeleton() {
  const texts = useTexts();
  return (
    <div class="list" role="status" aria-label={texts.say('ui_loading')}>
      {['first', 'second', 'third'].map((place) => (
        <div key={place} class="card bone-card">
          <span class="bone bone-title" />
          <span class="bone" />
          <span class="bone" />
        </div>
      ))}
    </div>
  );
}
