import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/domain/stage.ts';
import { DAY } from '../../../src/domain/time.ts';
import { consignments, scansOf } from '../../../src/rules/history.ts';
import { judge } from '../../../src/rules/judge.ts';
import { resolve } from '../../../src/rules/resolve.ts';
import { daysAgo, daysAhead, event, NOW, order } from './orders.ts';

const noStage = () => 'info_only' as const;

/** Resolves scans a day apart, oldest first: a stage alone, or a stage with its country. */
function way(...steps: (Stage | [Stage, string])[]) {
  const events = steps.map((step, index) => {
    const [stage, country] = typeof step === 'string' ? [step, undefined] : step;
    return event(stage, daysAgo(steps.length - index), country === undefined ? {} : { country });
  });
  return resolve(scansOf([{ number: 'LP00123456789012', events }], noStage), 'PL');
}
const stageOf = (...steps: Parameters<typeof way>) => way(...steps).stage;

describe('where the parcel is decides what a scan means', () => {
  it.each<[string, Parameters<typeof way>, Stage]>([
    ['nothing but a number', [], 'shipped'],
    ['only a note', ['info_only'], 'shipped'],
    ['hub before departure', ['accepted', 'transit'], 'accepted'],
    ['export customs', ['accepted', 'transit', 'customs'], 'accepted'],
    ['import clearance announced before departure', ['accepted', ['customs', 'PL'], ['transit', 'CN']], 'accepted'],
    ['nothing but an announced clearance', [['customs', 'PL']], 'accepted'],
    ['departed', ['accepted', 'departed_origin'], 'departed_origin'],
    ['on the way', ['accepted', 'departed_origin', 'transit'], 'transit'],
    [
      'a hub in a third country',
      [
        ['accepted', 'CN'],
        ['departed_origin', 'CN'],
        ['transit', 'DE'],
      ],
      'transit',
    ],
    [
      'a third country without a departure scan',
      [
        ['accepted', 'CN'],
        ['transit', 'DE'],
      ],
      'transit',
    ],
    ['import customs', ['accepted', 'departed_origin', 'customs'], 'customs'],
    [
      'export papers after the first departure scan',
      [
        ['accepted', 'CN'],
        ['departed_origin', 'CN'],
        ['customs', 'CN'],
      ],
      'departed_origin',
    ],
    ['local leg', ['accepted', 'departed_origin', 'arrived_destination', 'transit'], 'arrived_destination'],
    ['local leg after customs', ['departed_origin', 'customs', 'accepted'], 'arrived_destination'],
    ['a local hub’s departure', ['departed_origin', 'arrived_destination', 'departed_origin'], 'arrived_destination'],
    ['any scan in the order’s country', ['accepted', 'departed_origin', ['transit', 'PL']], 'arrived_destination'],
    [
      'arrived without a departure scan',
      [
        ['accepted', 'CN'],
        ['transit', 'PL'],
      ],
      'arrived_destination',
    ],
    ['an exception at home is an arrival', ['departed_origin', ['exception', 'PL'], 'transit'], 'arrived_destination'],
    [
      'domestic: legs stay as scanned',
      [
        ['accepted', 'PL'],
        ['transit', 'PL'],
      ],
      'transit',
    ],
    ['domestic customs', [['transit', 'PL'], 'customs'], 'customs'],
    ['after a failed delivery', ['departed_origin', 'out_for_delivery', 'exception', 'transit'], 'arrived_destination'],
  ])('%s', (_name, steps, stage) => {
    expect(stageOf(...steps)).toBe(stage);
  });

  it('measures the legs of a domestic parcel like those after an arrival', () => {
    const domestic = order(
      [event('accepted', daysAgo(12), { country: 'PL' }), event('transit', daysAgo(11), { country: 'PL' })],
      { protectionEndsAt: daysAhead(60) },
    );
    const verdict = judge(domestic, NOW);
    expect(verdict).toMatchObject({ stage: 'transit', level: 'react', action: 'check_local_carrier' });
    expect(verdict.reasons[0]?.id).toBe('S-ARR');
  });
});

describe('hand-overs, returns and deliveries', () => {
  it.each<[string, Parameters<typeof way>, Stage]>([
    [
      'a hand-over restart moves nothing',
      ['accepted', 'departed_origin', 'order_placed', 'processing', 'shipped'],
      'departed_origin',
    ],
    ['nor once it arrived', ['arrived_destination', 'shipped'], 'arrived_destination'],
    ['nor once a carrier has it', ['accepted', 'shipped'], 'accepted'],
    ['a second carrier’s acceptance on the way', ['accepted', 'departed_origin', 'accepted'], 'transit'],
    ['a failed pick-up from the sender', ['exception', 'shipped'], 'shipped'],
    ['once returning', ['departed_origin', 'returned', 'transit', 'delivered'], 'returned'],
    [
      'late hub scans after a delivery',
      ['departed_origin', 'delivered', 'transit', 'customs', 'arrived_destination'],
      'delivered',
    ],
    ['reopened for a new attempt', ['departed_origin', 'delivered', 'out_for_delivery'], 'out_for_delivery'],
    ['reopened by an exception', ['departed_origin', 'delivered', 'exception', 'transit'], 'arrived_destination'],
    ['returned after a delivery', ['delivered', 'returned'], 'returned'],
  ])('%s', (_name, steps, stage) => {
    expect(stageOf(...steps)).toBe(stage);
  });

  it('a second delivery is the one that counts', () => {
    expect(way('out_for_delivery', 'delivered', 'transit', 'delivered').movedAt).toBe(NOW - DAY);
    expect(way('out_for_delivery', 'delivered', 'transit', 'transit').movedAt).toBe(NOW - 3 * DAY);
  });

  it('notes that move nothing do not reset the silence', () => {
    expect(way('accepted', 'departed_origin', 'shipped', 'info_only').movedAt).toBe(NOW - 3 * DAY);
  });

  it('sorts by instant, and scans of one instant by how far along they are', () => {
    const at = daysAgo(1);
    const late = [event('delivered', at), event('exception', at), event('out_for_delivery', daysAgo(2))];
    expect(resolve(scansOf([{ number: '1', events: late }], noStage), undefined).stage).toBe('delivered');
  });

  it('leaves out a scan whose time cannot be read', () => {
    const events = [event('accepted', daysAgo(2)), event('delivered', 'soon')];
    expect(scansOf([{ number: '1', events }], noStage)).toHaveLength(1);
  });
});

describe('one history of several numbers', () => {
  it('joins the numbers of one consignment, over any chain of aliases', () => {
    const parcel = (number: string, ...aliases: string[]) => ({ number, aliases, events: [] });
    const groups = consignments([parcel('A'), parcel('C', 'B'), parcel('X'), parcel('B', 'A')]);
    expect(groups.map((group) => group.map((one) => one.number).sort()).sort()).toEqual([['A', 'B', 'C'], ['X']]);
  });
});
