import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Runs a command as a maintainer does: JSON lines in, JSON lines out. */
function run(name: 'judge' | 'number', lines: readonly unknown[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const done = spawnSync('node', ['scripts/run.mjs', `src/cli/${name}.ts`], { cwd: root, input, encoding: 'utf8' });
  const answers: Record<string, unknown>[] = done.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status: done.status, answers };
}

const order = {
  orderId: '8190000000000001',
  site: 'aliexpress.com',
  state: 'shipped',
  dispatchedAt: '2026-05-20',
  items: [{ title: 'Desk lamp', price: { amount: 3.99, currency: 'EUR' } }],
  shipTo: { country: 'PL', city: 'Warszawa' },
  protectionEndsAt: '2026-06-18',
  parcels: [
    {
      number: 'LP00123456789012',
      events: [
        { at: '2026-05-22T10:00:00+08:00', text: 'Received by logistics company', code: 'PU_PICKUP_SUCCESS' },
        { at: '2026-06-10T10:00:00+08:00', text: 'Leaving from departure country/region', stage: 'departed_origin' },
      ],
    },
  ],
  unknownKey: 'ignored',
};

describe('npm run judge', () => {
  it('answers each line in order, and goes on after a bad one', () => {
    const { status, answers } = run('judge', [
      { now: '2026-06-15T12:00:00Z', timeZone: 'Europe/Warsaw', order },
      { now: 'soon', order },
      'not JSON',
      { now: '2026-06-15T12:00:00Z', order: { ...order, state: 'refunded' }, trace: true },
    ]);
    expect(status).toBe(1);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'level',
      'stage',
      'silenceDays',
      'protectionDaysLeft',
      'reasons',
      'action',
      'template',
      'message',
      'playbook',
      'evidence',
      'validUntil',
    ]);
    expect(answers[0]).toMatchObject({
      level: 'urgent',
      stage: 'departed_origin',
      action: 'open_dispute',
      template: 'protection-ending',
      playbook: 'dispute',
      validUntil: '2026-06-17T21:59:59.000Z',
    });
    expect(answers[0]?.['reasons']).toContainEqual({ id: 'P-DISPUTE', text: expect.stringContaining('3.4 days') });
    expect(answers[1]?.['error']).toMatch(/line 2: now: /);
    expect(answers[2]?.['error']).toMatch(/line 3: /);
    expect(answers[3]).toMatchObject({ level: 'closed', reasons: [], message: null, validUntil: null });
    expect(answers[3]?.['trace']).toHaveLength(43);
  }, 60_000);
});

describe('npm run number', () => {
  it('says what a number is and where to look', () => {
    const { status, answers } = run('number', [
      { number: 'LP 0012-3456789012', country: 'PL' },
      { number: 'RR12345678SCN', country: 'PL' },
      { number: '8190000000000001' },
    ]);
    expect(status).toBe(0);
    expect(answers[0]).toMatchObject({
      number: 'LP00123456789012',
      kind: 'cainiao',
      valid: null,
      carriers: ['cainiao'],
    });
    expect(answers[1]).toMatchObject({ kind: 's10', valid: false, problem: 'N-CHECK', suggestion: 'RR123456785CN' });
    expect(answers[1]?.['carriers']).toEqual(['china-post', 'poczta-polska']);
    expect(answers[2]).toMatchObject({ kind: 'order_number', problem: 'N-ORDERNO', carriers: [], links: [] });
    expect(answers[0]?.['links']).toContainEqual({
      name: '17TRACK',
      url: 'https://t.17track.net/en#nums=LP00123456789012',
    });
  }, 60_000);
});
