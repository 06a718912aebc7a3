/** The user's data: take it out, take it in, delete it. */

import { useTexts } from '../../ui/words.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';

export function DataPlace() {
  const texts = useTexts();
  return (
    <section class="data-place" aria-labelledby="data-title">
      <h1 id="data-title">{texts.say('ui_dash_data')}</h1>
      <p class="soft">{texts.say('ui_dash_data_lead')}</p>
      <Export />
      <Import />
      <DeleteAll />
    </section>
  );
}
