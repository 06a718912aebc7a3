/** Starts the popup: waits for its look, its words and its first cards, then draws. */

import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/controls.css';
import '../ui/meters.css';
import '../order/parts.css';
import './popup.css';
import { inTime } from '../domain/in-time.ts';
import { browserSurroundings } from '../order/browserSurroundings.ts';
import { loadWords, speak } from '../order/loadWords.ts';
import { extension } from '../ui/extension.ts';
import { LONG } from '../ui/patience.ts';
import { WordsContext } from '../ui/words.ts';
import { App } from './App.tsx';
import { chosenLook, chosenWords, firstCards } from './early.ts';
import type { ReadAllSurroundings } from './readAllSurroundings.ts';
import { Skeleton } from './Skeleton.tsx';

const browserReadAll = async () => (await import('./browserReadAll.ts')).browserReadAll;
const readAll: ReadAllSurroundings = {
  read: async () => (await browserReadAll()).read(),
  start: async () => (await browserReadAll()).start(),
};

const page = document.documentElement;
if (!isPopup() || isPhone()) page.dataset['place'] = 'page';

// The script runs as soon as it is there, which may be before the page is.
if (document.readyState === 'loading')
  await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
const place = document.getElementById('popup');
if (place !== null) {
  if ((await inTime(chosenLook, LONG)) === undefined) {
    const words = speak(await loadWords(Promise.resolve('browser'), ['list']));
    render(
      <WordsContext.Provider value={words}>
        <Skeleton />
      </WordsContext.Provider>,
      place,
    );
  }
  const words = speak(await chosenWords);
  const [look, early] = await Promise.all([chosenLook, firstCards]);
  if (look.theme !== 'system') page.dataset['theme'] = look.theme;
  const orderId = new URLSearchParams(location.search).get('order');
  render(
    <App
      surroundings={browserSurroundings}
      readAll={readAll}
      words={words}
      early={early}
      shortcuts={look.shortcuts}
      loadLater={async () => (await Promise.all([import('./later.ts'), words.whole()]))[0]}
      opened={orderId === null ? null : { orderId }}
    />,
    place,
  );
}

/** Whether the browser shows this page as the toolbar button's popup, and not in a tab. */
function isPopup(): boolean {
  return extension.extension.getViews({ type: 'popup' }).includes(window);
}

/** On a phone even the popup fills the screen, which may be narrower than a popup's own width. */
function isPhone(): boolean {
  return screen.width < 400;
}
