import { describe, expect, it } from 'vitest';
import { GUIDE_THRESHOLDS, type RuleSettings, restored, ruleSettingsSchema } from '../../../src/domain/thresholds.ts';
import { judge } from '../../../src/rules/judge.ts';
import { daysAhead, NOW, order, wayTo } from './orders.ts';

const patient: RuleSettings = { 'S-EXP': { a: 10, b: 28, c: 29, d: 50 }, 'A-MONTH': { urgent: 50 } };

describe('the buyer’s own values', () => {
  it('move the lines, and the reason says that they were changed', () => {
    const late = order(wayTo('transit', 26), { protectionEndsAt: daysAhead(60) });
    expect(judge(late, NOW).level).toBe('react');
    const verdict = judge(late, NOW, { settings: patient });
    expect(verdict).toMatchObject({ level: 'normal_pause', pause: { normalUntil: 28, reactFrom: 29 } });
    expect(verdict.reasons[0]).toMatchObject({ id: 'S-EXP', figures: { changed: true, normal: 28, react: 29 } });
    expect(judge(late, NOW).reasons[0]?.figures).not.toHaveProperty('changed');
  });

  it('may repeat the guides’ values without counting as changed', () => {
    const same = { 'S-EXP': { ...GUIDE_THRESHOLDS['S-EXP'] } };
    const verdict = judge(order(wayTo('transit', 26)), NOW, { settings: same });
    expect(verdict.reasons[0]?.figures).not.toHaveProperty('changed');
  });

  it.each([
    ['equal lines', { 'S-ACC': { a: 5, b: 5, c: 14, d: 30 } }],
    ['lines in the wrong order', { 'S-ACC': { a: 5, b: 20, c: 14, d: 30 } }],
    ['nothing at all', { 'S-ACC': { a: 0, b: 10, c: 14, d: 30 } }],
    ['a missing line', { 'S-ACC': { a: 5, b: 10, c: 14 } }],
    ['protection upside down', { protection: { extend: 5, dispute: 10, lastDay: 1 } }],
    ['no number', { 'A-MONTH': { urgent: Number.NaN } }],
  ])('refuses %s', (_name, settings) => {
    expect(ruleSettingsSchema.safeParse(settings).success).toBe(false);
  });

  it('go back to the guides’, one row or all', () => {
    expect(restored(patient, 'S-EXP')).toEqual({ 'A-MONTH': { urgent: 50 } });
    expect(restored(patient)).toEqual({});
  });
});
