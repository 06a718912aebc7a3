import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseKeptSettings, settingsSchema } from '../../../src/domain/settings.ts';

describe('parseKeptSettings', () => {
  it('keeps what was chosen', () => {
    const kept = { settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const }, changedAt: 5 };
    expect(parseKeptSettings(kept)).toEqual(kept);
  });

  it('keeps the rest when one setting is missing or does not fit', () => {
    const { badge: _older, ...settings } = { ...DEFAULT_SETTINGS, theme: 'dark' as const, rhythm: 'never' };
    const parsed = parseKeptSettings({ settings, changedAt: 5 });
    expect(parsed).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' }, changedAt: 5 });
  });

  it('takes the first values where nothing was chosen', () => {
    for (const nothing of [undefined, null, 7, 'x', [], { settings: null }])
      expect(parseKeptSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, changedAt: 0 });
  });

  it('gives settings that fit, whatever was stored', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__'), fc.anything()),
        (raw, settings) => {
          expect(settingsSchema.safeParse(parseKeptSettings(raw).settings).success).toBe(true);
          expect(settingsSchema.safeParse(parseKeptSettings({ settings, changedAt: 1 }).settings).success).toBe(true);
        },
      ),
    );
  });

  it('refuses thresholds that do not rise', () => {
    const rules = { 'S-ACC': { a: 5, b: 4, c: 14, d: 30 } };
    expect(parseKeptSettings({ settings: { ...DEFAULT_SETTINGS, rules }, changedAt: 1 }).settings.rules).toEqual({});
  });

  it('gives kinds of notification that came later their first value, and keeps what was chosen', () => {
    const { deadline: _later, ...kinds } = { ...DEFAULT_SETTINGS.notices.kinds, react: false };
    const old = { settings: { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, on: true, kinds } } };
    const { notices } = parseKeptSettings({ ...old, changedAt: 5 }).settings;
    expect(notices).toMatchObject({ on: true, kinds: { react: false, deadline: true } });
    const unknown = { ...old.settings.notices, kinds: { ...kinds, invented: true } };
    expect(parseKeptSettings({ settings: { notices: unknown }, changedAt: 5 }).settings.notices.on).toBe(true);
  });
});
