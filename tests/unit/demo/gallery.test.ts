import { describe, expect, it } from 'vitest';
import { lookName, looksOf } from '../../../demo/gallery/looks.ts';
import { parseGalleryOptions } from '../../../demo/gallery/options.ts';
import { HOLDINGS, SCENES } from '../../../demo/gallery/scenes.ts';
import { sheetOf } from '../../../demo/gallery/sheet.ts';

describe('the gallery', () => {
  it('takes everything in both browsers unless it is narrowed', () => {
    expect(parseGalleryOptions([])).toEqual({ browsers: ['chromium', 'firefox'], only: [], languages: [] });
    expect(parseGalleryOptions(['--chromium', '--only', 'popup', '--lang', 'de,ar'])).toEqual({
      browsers: ['chromium'],
      only: ['popup'],
      languages: ['de', 'ar'],
    });
  });

  it.each([['--opera'], ['--only'], ['--lang', '']])('says how to ask instead of guessing: %s', (...args) => {
    expect(() => parseGalleryOptions(args)).toThrow(/npm run gallery/);
  });

  it('looks at both themes, 320 to 800 px, 200 %, long words and right to left', () => {
    const looks = looksOf('popup', parseGalleryOptions([]), ['en', 'de', 'ar']);
    expect(new Set(looks.map(({ theme }) => theme))).toEqual(new Set(['light', 'dark']));
    expect(new Set(looks.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'ar']));
    expect(looks.filter(({ zoom }) => zoom === 1).map(({ width }) => width)).toEqual(
      expect.arrayContaining([320, 380, 800]),
    );
    expect(looks.some(({ zoom }) => zoom === 2)).toBe(true);
    expect(new Set(looks.map(lookName)).size).toBe(looks.length);
  });

  it('has a name of its own for every scene, each under a holding it comes to', () => {
    expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length);
    for (const { holding } of SCENES) expect(HOLDINGS).toContain(holding);
  });

  it('writes names and findings as text', () => {
    const picture = {
      browser: 'chromium',
      scene: 'popup-list',
      look: 'en',
      file: 'a.png',
      problems: ['cut off: <b>&"'],
    };
    expect(sheetOf([picture])).toContain('cut off: &#60;b&#62;&#38;&#34;');
  });
});
