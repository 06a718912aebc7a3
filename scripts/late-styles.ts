/**
 * Vite plugin: what is loaded late brings its styles along, in a tenth of the code that Vite uses for it. Vite's own also
 * serves old browsers and preloads scripts, for which the popup's first load would pay.
 */

import type { Plugin } from 'vite';

const HELPER = 'vite/preload-helper.js';

/** Called by the built code as `__vitePreload(() => import(…), [styles and scripts], url)`. */
const CODE = `
const asked = new Map();
const style = (file) => new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + file;
  link.onload = resolve;
  link.onerror = () => reject(new Error(file));
  document.head.append(link);
});
export const __vitePreload = async (load, files = []) => {
  for (const file of files)
    if (file.endsWith('.css') && !asked.has(file) && !document.querySelector('link[href="/' + file + '"]'))
      asked.set(file, style(file));
  await Promise.all(files.map((file) => asked.get(file)));
  return load();
};
`;

export function lateStyles(): Plugin {
  let used = false;
  return {
    name: 'waitwise-late-styles',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(HELPER)) return null;
      used = true;
      return CODE;
    },
    buildEnd() {
      if (!used) this.warn(`${HELPER} was not asked for: Vite names it otherwise now`);
    },
  };
}
