/**
 * Vite plugin: lets a page begin with the slowest of its work before it is parsed and its styles are there, for which its own
 * script waits. That imports the same module, so what was begun is its own.
 */

import type { Plugin } from 'vite';

/** `page` is the end of the page's path; `script` the path of the module that begins. */
export function beginEarly(page: string, script: string): Plugin {
  return {
    name: 'waitwise-begin-early',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        if (!filename.endsWith(page)) return [];
        const begin = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId === script,
        );
        if (begin === undefined) throw new Error(`${script} was not built`);
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${begin.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
