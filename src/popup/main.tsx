/** Starts the popup: loads the words, then draws. */

import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../ui/tokens.css';
import '../ui/controls.css';
import '../ui/meters.css';
import './popup.css';
import './order-view.css';
import { App } from './App.tsx';
import { browserSurroundings } from './browserSurroundings.ts';
import { chosenLanguage, loadWords } from './loadWords.ts';

const { lang, direction } = chosenLanguage();
document.documentElement.lang = lang.replace('_', '-');
document.documentElement.dir = direction;

if (!isPopup()) document.documentElement.dataset['place'] = 'page';

const place = document.getElementById('popup');
if (place !== null) {
  const orderId = new URLSearchParams(location.search).get('order');
  const words = await loadWords(lang);
  render(
    <App surroundings={browserSurroundings} words={words} opened={orderId === null ? null : { orderId }} />,
    place,
  );
}

/** Whether the browser shows this page as the toolbar button's popup, and not in a tab. */
function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}
