/** Makes sure that both browsers are there before the browser tests run: a missing one fails the run, it is never skipped. */

import { ensureBrowsers } from './browsers.ts';

const found = ensureBrowsers(['chromium', 'firefox']);
console.log(`chromium: ${found.chromium}\nfirefox: ${found.firefox}`);
