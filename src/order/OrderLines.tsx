/** The lines that name an order: its title, what is under it, its step of the way. */

import type { StoredOrder } from '../storage/schema.ts';
import { StageStepper } from '../ui/StageStepper.tsx';
import { shortTitle } from '../ui/shortTitle.ts';
import { stepReached } from '../ui/stages.ts';
import { useTexts } from '../ui/words.ts';
import { pieces } from './tones.ts';

/** The short title; the whole one stays in reach as a tooltip. */
export function OrderTitle({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const whole = stored.order.items[0]?.title ?? '';
  const title = shortTitle(whole) || texts.say('ui_order_number', { number: stored.orderId });
  return (
    <span title={whole} dir="auto">
      {title}
    </span>
  );
}

/** "Bright Home Store · 3 items · label". */
export function OrderLine({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const names = [stored.label, stored.order.seller?.name ?? ''].filter(Boolean);
  return (
    <p class="card-line soft">
      {names.map((name) => (
        <bdi key={name} class="card-name-part">
          {name}
        </bdi>
      ))}
      <span>{texts.say('ui_items', { count: Math.max(1, pieces(stored.order)) })}</span>
    </p>
  );
}

export function OrderStepper({ stored, named = false }: { readonly stored: StoredOrder; readonly named?: boolean }) {
  const texts = useTexts();
  const { stage } = stored.verdict;
  const step = stepReached(stage, stored.order.state, stored.timeline);
  return <StageStepper step={step} stageText={texts.say(`stage_${stage}`)} named={named} />;
}
