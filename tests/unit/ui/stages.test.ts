import { describe, expect, it } from 'vitest';
import type { TrackingEvent } from '../../../src/domain/order.ts';
import { STAGES } from '../../../src/domain/stage.ts';
import { STEPS, stepReached } from '../../../src/ui/stages.ts';

function event(stage: TrackingEvent['stage']): TrackingEvent {
  return { at: '2026-11-03T08:15:00Z', text: 'x', ...(stage === undefined ? {} : { stage }) };
}

describe('stepReached', () => {
  it.each([
    ['order_placed', 'ordered'],
    ['accepted', 'shipped'],
    ['transit', 'on_its_way'],
    ['customs', 'arrived'],
    ['available_for_pickup', 'out'],
    ['delivered', 'delivered'],
  ] as const)('puts %s at %s', (stage, step) => {
    expect(stepReached(stage, 'shipped', [])).toBe(step);
  });

  it('keeps the furthest step of a parcel that came off its way', () => {
    expect(
      stepReached('exception', 'shipped', [event('transit'), event('arrived_destination'), event('accepted')]),
    ).toBe('arrived');
  });

  it('never shows a returned parcel as delivered', () => {
    expect(stepReached('returned', 'shipped', [event('delivered'), event('out_for_delivery')])).toBe('out');
  });

  it('falls back on the state of the order', () => {
    expect(stepReached('info_only', 'shipped', [event(undefined)])).toBe('shipped');
    expect(stepReached('info_only', 'processing', [])).toBe('ordered');
  });

  it('knows a step for every stage', () => {
    for (const stage of STAGES) expect(STEPS).toContain(stepReached(stage, 'unknown', []));
  });
});
