import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inParts, readLocales, saidBy } from '../../../scripts/words.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';

const english = sentencesOf(readLocales(resolve(import.meta.dirname, '../../..')).get('en') ?? {});

describe('the parts of the sentences', () => {
  it('are found in the code: literals, beginnings of templates, and headlines', () => {
    const code = [
      `texts.say('ui_back')`,
      'texts.say(`stage_$' + '{stage}`)',
      `const other = "uiback"; import 'ui_gone';`,
    ];
    const ids = ['ui_back', 'ui_yes', 'stage_transit', 'stages', 'headline_moving'];
    expect([...saidBy(code, ids)].sort()).toEqual(['headline_moving', 'stage_transit', 'ui_back']);
  });

  it('hold every sentence once, in the language where it has one', () => {
    const parts = inParts({ ui_back: 'Zurück' }, english, new Set(['ui_back', 'ui_yes']));
    const all = [...Object.keys(parts.list), ...Object.keys(parts.sellers), ...Object.keys(parts.rest)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(Object.keys(english).length - 2);
    expect(parts.list).toEqual({ ui_back: 'Zurück', ui_yes: english['ui_yes'] });
    expect(parts.sellers['message_not_updated']).toBe(english['message_not_updated']);
    expect(parts.sellers['disp_refund']).toBe(english['disp_refund']);
  });
});
