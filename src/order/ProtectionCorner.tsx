/** The protection left, always in the same corner of a card, and the day by which to act. */

import { DAY } from '../domain/days.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts, useTimes } from '../ui/words.ts';

/** Days. */
const NEAR = 14;

export function ProtectionCorner({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const { verdict } = stored;
  const left = verdict.protectionDaysLeft;
  const hurried = isNear(verdict.actBy, now) && (verdict.level === 'react' || verdict.level === 'urgent');
  const expected = verdict.level === 'moving' || verdict.level === 'normal_pause' ? expectedWords() : null;
  return (
    <div class="corner">
      {verdict.level !== 'closed' && (
        <span class={`protection ${protectionTone(left)}`} title={texts.say('ui_protection_title')}>
          <Icon name="shield" />
          {protectionWords(left)}
        </span>
      )}
      {hurried && verdict.actBy !== null ? (
        <span class="act-by">{texts.say('ui_act_by', { date: times.day(verdict.actBy, now) })}</span>
      ) : (
        expected !== null && (
          <span title={texts.say('ui_expected_title')}>
            <Icon name="moving" />
            {expected}
          </span>
        )
      )}
    </div>
  );

  /** The arrival as page or carrier state it; a range that is over says nothing any more. */
  function expectedWords(): string | null {
    const { estimatedDelivery } = stored.order;
    if (estimatedDelivery === undefined || Date.parse(estimatedDelivery.to) + DAY < now) return null;
    return times.range(estimatedDelivery.from ?? estimatedDelivery.to, estimatedDelivery.to);
  }

  function protectionWords(days: number | null): string {
    if (days === null) return texts.say('ui_protection_unknown');
    if (days <= 0) return texts.say('ui_protection_over');
    if (days < 1) return texts.say('ui_protection_last_day');
    return texts.say(days > 10 ? 'ui_protection_days' : 'ui_protection_days_left', { days: Math.floor(days) });
  }
}

/** A day far away would read like "no hurry", which the verdict does not say, and one that is over helps nobody: only a near one is shown. */
function isNear(actBy: string | null, now: number): boolean {
  if (actBy === null) return false;
  const left = Date.parse(actBy) - now;
  return left > -DAY && left < NEAR * DAY;
}

/** Rules 3: ten days before the end the buyer must ask, five days before it money is at stake. */
function protectionTone(days: number | null): string {
  if (days === null || days > 10) return 'protection-safe';
  return days > 5 ? 'tone-react' : 'tone-urgent';
}
