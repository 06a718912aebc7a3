/** Minifies every script of the package once more: Terser finds what the build's own, quicker minifier leaves. */

import { minify } from 'terser';
import type { Plugin } from 'vite';

/** The build's plugin; stands behind all that write scripts. */
export function terser(): Plugin {
  return {
    name: 'terser',
    // Whoever wants to read what was built turns minifying off.
    apply: ({ build }, { command }) => command === 'build' && build?.minify !== false,
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!file.fileName.endsWith('.js')) continue;
          if (file.type === 'chunk') file.code = await smaller(file.code, true);
          else file.source = await smaller(String(file.source), false);
        }
      },
    },
  };
}

async function smaller(code: string, module: boolean): Promise<string> {
  const { code: made } = await minify(code, { module, ecma: 2020, compress: { passes: 3 } });
  if (made === undefined) throw new Error('Terser gave no code');
  return made;
}
