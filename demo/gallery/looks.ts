/** The looks a scene is taken in: theme, language, width, zoom. */

import type { GalleryOptions } from './options.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  /** A folder of `_locales`. */
  readonly language: string;
  /** CSS px. */
  readonly width: number;
  /** 2 for a page at 200 %: half the pixels across, each drawn twice as large. */
  readonly zoom: 1 | 2;
}

export type Kind = 'popup' | 'dashboard';

const WIDTHS: Readonly<Record<Kind, { readonly narrow: number; readonly usual: number; readonly wide: number }>> = {
  popup: { narrow: 320, usual: 380, wide: 800 },
  dashboard: { narrow: 800, usual: 1100, wide: 1400 },
};
/** A popup of 380 px and a window of 1280 px, both at 200 %. */
const ZOOMED: Readonly<Record<Kind, number>> = { popup: 190, dashboard: 640 };

/** Beside English: one with long words, one from right to left. */
const USUAL_LANGUAGES = ['de', 'ar'];

/** `built` are the languages that the extension on hand has. */
export function looksOf(kind: Kind, { languages }: GalleryOptions, built: readonly string[]): readonly Look[] {
  const { narrow, usual, wide } = WIDTHS[kind];
  const plain = (theme: Look['theme'], language: string, width: number): Look => ({ theme, language, width, zoom: 1 });
  const inLanguage = (language: string) => [
    plain('light', language, narrow),
    plain('light', language, kind === 'popup' ? usual : wide),
  ];
  if (languages.length > 0) return languages.flatMap(inLanguage);
  return [
    ...[narrow, usual, wide].map((width) => plain('light', 'en', width)),
    ...[narrow, kind === 'popup' ? usual : wide].map((width) => plain('dark', 'en', width)),
    { theme: 'light', language: 'en', width: ZOOMED[kind], zoom: 2 },
    ...USUAL_LANGUAGES.filter((language) => built.includes(language)).flatMap(inLanguage),
  ];
}

export function lookName({ theme, language, width, zoom }: Look): string {
  return `${language}-${theme}-${width}${zoom === 2 ? '-zoomed' : ''}`;
}
