/**
 * The extension API as the browser itself gives it, for the pages that must open at once: in Manifest 3 both browsers
 * answer with promises, so that the polyfill would only add its bytes to the popup's first load.
 */

import type polyfill from 'webextension-polyfill';

type Extension = typeof polyfill;

const { browser, chrome }: { readonly browser?: Extension; readonly chrome?: Extension } = globalThis as object;

/** Undefined outside of an extension, where nothing may be asked of it. */
export const extension = (browser ?? chrome) as Extension;
