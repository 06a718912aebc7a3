/** The popup while it reads: says so, over the shapes of three cards. */

import { useTexts } from '../ui/words.ts';

export function Skeleton() {
  const texts = useTexts();
  return (
    <main class="list" aria-busy>
      <h1 class="group-title">{texts.say('ui_loading')}</h1>
      {['first', 'second', 'third'].map((place) => (
        <div key={place} class="card bone-card">
          <span class="bone bone-title" />
          <span class="bone" />
          <span class="bone" />
        </div>
      ))}
    </main>
  );
}
