import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/background/notices/conditions.ts';
import { type Followed, followNotices } from '../../../src/background/notices/follow.ts';
import { reminderKey } from '../../../src/background/notices/reminders.ts';
import type { Notices } from '../../../src/domain/kept.ts';
import { NOTICE_KINDS } from '../../../src/domain/settings.ts';
import { LEVELS } from '../../../src/domain/stage.ts';
import { DAY } from '../../../src/domain/time.ts';

const start = Date.UTC(2026, 10, 1);
const end = Date.UTC(2026, 11, 1);

const calm: Followed = {
  conditions: [],
  level: 'moving',
  levelBefore: 'moving',
  grounds: 'scan of 1 Nov',
  firstReadAt: start,
  wasSoWhenFirstRead: () => false,
  silent: false,
  remindAt: null,
};
const delivered: Condition = { key: 'delivered@2026-11-05', kind: 'delivered', since: start + 4 * DAY };
const known: Notices = { noticed: {}, waiting: [] };
const kinds = (notices: Notices) => notices.waiting.map(({ kind }) => kind);
/** What telling leaves behind. */
const told = ({ noticed, remindAt }: Notices): Notices => ({
  noticed,
  waiting: [],
  ...(remindAt === undefined ? {} : { remindAt }),
});

describe('followNotices', () => {
  it('only notes what is so when an order is first read', () => {
    const first = followNotices(
      undefined,
      { ...calm, level: 'urgent', levelBefore: null, conditions: [delivered] },
      start,
    );
    expect(first.waiting).toEqual([]);
    expect(Object.keys(first.noticed)).toEqual([delivered.key]);
    expect(kinds(followNotices(first, { ...calm, conditions: [delivered] }, start + 5 * DAY))).toEqual([]);
  });

  it('tells what happened since, once', () => {
    const now = start + 4 * DAY;
    const after = followNotices(known, { ...calm, conditions: [delivered] }, now);
    expect(after).toMatchObject({ waiting: [{ kind: 'delivered', at: now }], tellAt: now });
    const again = followNotices(told(after), { ...calm, conditions: [delivered] }, now + DAY);
    expect(again.waiting).toEqual([]);
    expect(again).not.toHaveProperty('tellAt');
  });

  it('does not tell what happened before the order was first read, however late it is learned', () => {
    const old = { ...delivered, since: start - DAY };
    expect(kinds(followNotices(known, { ...calm, conditions: [old] }, start + 9 * DAY))).toEqual([]);
  });

  it('tells the turn to react and to urgent, not a level that stays or falls', () => {
    const turn = (levelBefore: 'watch' | 'react' | 'urgent', level: 'watch' | 'react' | 'urgent') =>
      kinds(followNotices(known, { ...calm, level, levelBefore }, start + DAY));
    expect(turn('watch', 'react')).toEqual(['react']);
    expect(turn('react', 'urgent')).toEqual(['urgent']);
    expect(turn('react', 'react')).toEqual([]);
    expect(turn('urgent', 'react')).toEqual([]);
  });

  it('does not tell a level that was as bad when the order was first read', () => {
    const followed: Followed = { ...calm, level: 'react', wasSoWhenFirstRead: () => true };
    expect(kinds(followNotices(known, followed, start + DAY))).toEqual([]);
  });

  it('does not tell the same turn on the same grounds again, and tells one on new grounds', () => {
    const turned: Followed = { ...calm, level: 'react', levelBefore: 'watch' };
    const once = told(followNotices(known, turned, start + DAY));
    expect(kinds(followNotices(once, turned, start + 2 * DAY))).toEqual([]);
    expect(kinds(followNotices(once, { ...turned, grounds: 'you wrote' }, start + 2 * DAY))).toEqual(['react']);
  });

  it('never tells a person what they just did', () => {
    const turned: Followed = { ...calm, level: 'urgent', levelBefore: 'watch', silent: true };
    const quiet = followNotices(known, turned, start + DAY);
    expect(quiet.waiting).toEqual([]);
    expect(kinds(followNotices(quiet, { ...turned, silent: false }, start + 2 * DAY))).toEqual([]);
  });

  it('drops what waits once it is not so any more', () => {
    const out: Condition = { key: 'out_for_delivery@2026-11-05', kind: 'out_for_delivery', since: start + DAY };
    const waiting = followNotices(known, { ...calm, conditions: [out] }, start + DAY);
    expect(kinds(waiting)).toEqual(['out_for_delivery']);
    expect(kinds(followNotices(waiting, { ...calm, conditions: [delivered] }, start + 5 * DAY))).toEqual(['delivered']);
  });

  it('says only the most pressing of the reminders that a long sleep missed', () => {
    const at = (days: number, overtaken: boolean): Condition => ({
      key: reminderKey('protection', days, end),
      kind: 'protection',
      since: end - days * DAY,
      ...(overtaken ? { overtaken: true } : {}),
    });
    const woken = followNotices(known, { ...calm, conditions: [at(10, true), at(5, false)] }, end - 4 * DAY);
    expect(woken.waiting.map(({ key }) => key)).toEqual([reminderKey('protection', 5, end)]);
    expect(Object.keys(woken.noticed)).toHaveLength(2);
  });

  it('knows a deadline that was only read more exactly, and tells one that was extended', () => {
    const reminder = (moment: number): Condition => ({
      key: reminderKey('protection', 5, moment),
      kind: 'protection',
      since: moment - 5 * DAY,
    });
    const once = told(followNotices(known, { ...calm, conditions: [reminder(end)] }, end - 5 * DAY));
    const exact = { ...calm, conditions: [reminder(end + 9 * 3_600_000)] };
    expect(kinds(followNotices(once, exact, end - 4.5 * DAY))).toEqual([]);
    const extended = { ...calm, conditions: [reminder(end + 15 * DAY)] };
    expect(kinds(followNotices(once, extended, end + 10 * DAY))).toEqual(['protection']);
  });

  it('reminds again at the right time after a clock that ran a year ahead', () => {
    const reminder: Condition = { key: reminderKey('protection', 5, end), kind: 'protection', since: end - 5 * DAY };
    const wrong = told(followNotices(known, { ...calm, conditions: [reminder] }, end + 360 * DAY));
    const back = followNotices(wrong, calm, start + DAY);
    expect(kinds(followNotices(back, { ...calm, conditions: [reminder] }, end - 5 * DAY))).toEqual(['protection']);
  });

  it('keeps a reminder that waits when its date was read more exactly meanwhile', () => {
    const reminder = (moment: number): Condition => ({
      key: reminderKey('protection', 5, moment),
      kind: 'protection',
      since: moment - 5 * DAY,
    });
    const waits = followNotices(known, { ...calm, conditions: [reminder(end)] }, end - 5 * DAY);
    const exact = { ...calm, conditions: [reminder(end - 9 * 3_600_000)] };
    expect(kinds(followNotices(waits, exact, end - 4.9 * DAY))).toEqual(['protection']);
  });

  it('reminds again of a day that the buyer moved, however little', () => {
    const snooze = (moment: number): Condition => ({
      key: reminderKey('snooze_ends', 0, moment),
      kind: 'reminder',
      since: moment,
    });
    const once = told(followNotices(known, { ...calm, conditions: [snooze(end)] }, end));
    expect(kinds(followNotices(once, { ...calm, conditions: [snooze(end)] }, end + DAY))).toEqual([]);
    expect(kinds(followNotices(once, { ...calm, conditions: [snooze(end + DAY)] }, end + DAY))).toEqual(['reminder']);
  });

  it('tells a turn again that a clock running ahead had told before its time', () => {
    const turned: Followed = { ...calm, level: 'urgent', levelBefore: 'watch' };
    const wrong = told(followNotices(known, turned, start + 300 * DAY));
    const back = told(followNotices(wrong, { ...calm, levelBefore: 'urgent' }, start + DAY));
    expect(kinds(followNotices(back, turned, start + 20 * DAY))).toEqual(['urgent']);
  });

  it('never tells one thing twice, whatever happens in whatever order', () => {
    const anyCondition = fc.record({
      key: fc.constantFrom(
        'delivered@a',
        'pickup@a',
        'pickup@b',
        'wrong_place',
        reminderKey('protection', 5, end),
        reminderKey('protection', 1, end),
      ),
      kind: fc.constantFrom(...NOTICE_KINDS),
      since: fc.oneof(fc.integer({ min: start - 9 * DAY, max: end }), fc.constant(Number.NaN)),
    });
    const anyStep = fc.record({
      conditions: fc.uniqueArray(anyCondition, { selector: ({ key }) => key, maxLength: 4 }),
      level: fc.constantFrom(...LEVELS),
      grounds: fc.constantFrom('a', 'b'),
      silent: fc.boolean(),
      tells: fc.boolean(),
      pause: fc.integer({ min: 0, max: 20 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
        let notices: Notices | undefined;
        let levelBefore: (typeof LEVELS)[number] | null = null;
        let now = start;
        const said: string[] = [];
        for (const { tells, pause, ...step } of steps) {
          now += pause;
          notices = followNotices(notices, { ...calm, ...step, levelBefore }, now);
          levelBefore = step.level;
          if (!tells) continue;
          said.push(...notices.waiting.map(({ key }) => key));
          notices = told(notices);
        }
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});
