/** What surrounds a reading: the site, the language and the clock that its fields are read with. */

import type { Site } from '../domain/stage.ts';
import { languageOfHost, languageOfTag, siteOf } from './locale.ts';
import type { ReadingContext } from './reading.ts';

export interface Frame {
  readonly pageUrl: string;
  readonly site: Site;
  /** Nothing where neither the request, the page nor the host says it. */
  readonly language: string | undefined;
  readonly now: number;
  readonly timeZone: string;
}

/** `tags` are what the request (`pt_BR`) and the page (`lang`) say of their language, best first. */
export function frameOf(context: ReadingContext, ...tags: readonly (string | undefined)[]): Frame {
  const told = tags.map(languageOfTag).find((tag) => tag !== undefined);
  return {
    pageUrl: context.pageUrl,
    site: siteOf(context.pageUrl),
    language: told ?? languageOfHost(context.pageUrl),
    now: context.now,
    timeZone: context.timeZone,
  };
}
