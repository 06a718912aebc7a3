import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  groupNotices,
  NOTICE_SUBJECTS,
  orderOfNotification,
  type Told,
} from '../../../src/background/notices/group.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';

const messages = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../_locales/en/messages.json'), 'utf8'));
const texts = createTexts('en', sentencesOf(messages), { timeZone: 'UTC' });
const told = (orderId: string, changed: Partial<Told> = {}): Told => ({
  orderId,
  subject: 'react',
  days: 4,
  at: 7,
  title: `Invented ${orderId}`,
  headline: { id: 'level_react', figures: {} },
  ...changed,
});

describe('groupNotices', () => {
  it('shows one notification for one order, which leads to it', () => {
    const [only, ...others] = groupNotices([told('8190')], texts);
    expect(others).toEqual([]);
    expect(only?.message).toContain('Invented 8190');
    expect(orderOfNotification(only?.id ?? '')).toBe('8190');
  });

  it('shows one notification for any number of orders, which leads to all', () => {
    const [only, ...others] = groupNotices(
      Array.from({ length: 30 }, (_, index) => told(`${index}`)),
      texts,
    );
    expect(others).toEqual([]);
    expect(only?.title).toContain('30');
    expect(only?.message.split('\n')).toHaveLength(5);
    expect(orderOfNotification(only?.id ?? '')).toBeNull();
  });

  it('gives the same things the same id, so that a repeated showing replaces the first', () => {
    expect(groupNotices([told('1')], texts)).toEqual(groupNotices([told('1')], texts));
    expect(groupNotices([told('1', { at: 8 })], texts)[0]?.id).not.toBe(groupNotices([told('1')], texts)[0]?.id);
  });

  it('has words for every kind and date, and says the days of protection', () => {
    for (const subject of NOTICE_SUBJECTS) expect(texts.complete(`notice_${subject}`, { days: 2 })).not.toBeNull();
    expect(groupNotices([told('1', { subject: 'protection' })], texts)[0]?.title).toContain('4 days');
  });

  it('says nothing twice, and no colon behind a question', () => {
    const delivered = { subject: 'delivered', headline: { id: 'headline_s_dlv', figures: {} } } as const;
    const [one] = groupNotices([told('1', delivered)], texts);
    expect(one?.message.split('\n')).toEqual(['Invented 1']);
    const [two] = groupNotices([told('1', delivered), told('2', delivered)], texts);
    expect(two?.message).not.toContain('?:');
  });

  it('keeps a hostile title to one short line', () => {
    const [only] = groupNotices([told('1', { title: `\u202Eevil\n${'x'.repeat(900)}` })], texts);
    const [line] = only?.message.split('\n') ?? [];
    expect(line).not.toContain('\u202E');
    expect([...(line ?? '')].length).toBeLessThanOrEqual(48);
  });
});
