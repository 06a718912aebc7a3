/** Documents for many thousand pages: each window keeps its documents for ever, so that it is closed after a while. */

import { Window } from 'happy-dom';

const MOST_DOCUMENTS = 50;

let window: Window | undefined;
let made = 0;

/** A page's HTML as a document at `url`; its scripts do not run. Good until fifty more were made. */
export function documentOf(html: string, url: string): Document {
  if (made >= MOST_DOCUMENTS) {
    window?.close();
    window = undefined;
  }
  made = window === undefined ? 1 : made + 1;
  window ??= new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  window.happyDOM.setURL(url);
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
