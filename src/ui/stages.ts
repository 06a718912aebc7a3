/** The seven steps of the way that people see, and where each stage of a parcel stands on it. */

import type { TrackingEvent } from '../domain/order.ts';
import type { OrderState, Stage } from '../domain/stage.ts';

export const STEPS = ['ordered', 'shipped', 'left', 'on_its_way', 'arrived', 'out', 'delivered'] as const;
export type Step = (typeof STEPS)[number];

/** Stages that stand on the way; `returned`, `exception` and `info_only` stand beside it. */
const STEP_OF_STAGE: Readonly<Partial<Record<Stage, Step>>> = {
  order_placed: 'ordered',
  processing: 'ordered',
  shipped: 'shipped',
  accepted: 'shipped',
  departed_origin: 'left',
  transit: 'on_its_way',
  arrived_destination: 'arrived',
  customs: 'arrived',
  out_for_delivery: 'out',
  available_for_pickup: 'out',
  delivered: 'delivered',
};

const STEP_OF_STATE: Readonly<Partial<Record<OrderState, Step>>> = {
  shipped: 'shipped',
  delivered: 'delivered',
  completed: 'delivered',
};

/**
 * The step a parcel has reached. A stage beside the way (returned, exception) keeps the furthest step its events
 * reached before; with none, the order's own state decides.
 */
export function stepReached(stage: Stage, state: OrderState, events: readonly TrackingEvent[]): Step {
  const direct = STEP_OF_STAGE[stage];
  if (direct !== undefined) return direct;
  const furthest = Math.max(
    -1,
    ...events.map((event) => {
      const step = event.stage === undefined ? undefined : STEP_OF_STAGE[event.stage];
      return step === undefined || step === 'delivered' ? -1 : STEPS.indexOf(step);
    }),
  );
  return STEPS[furthest] ?? STEP_OF_STATE[state] ?? 'ordered';
}
