/** The verdict as a sentence, and the most telling reason under it. */

import type { Level } from '../domain/stage.ts';
import type { Reason, Verdict } from '../domain/verdict.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

const ICONS: Readonly<Record<Level, IconName>> = {
  closed: 'done',
  moving: 'moving',
  normal_pause: 'pause',
  watch: 'eye',
  react: 'message',
  urgent: 'alert',
};

export function VerdictLine({ verdict, why }: { readonly verdict: Verdict; readonly why: boolean }) {
  const texts = useTexts();
  const reason = why ? decidingReason(verdict) : undefined;
  return (
    <div class="verdict">
      <p class="verdict-line">
        <Icon name={ICONS[verdict.level]} />
        <span>{texts.say(verdict.headline.id, verdict.headline.figures)}</span>
      </p>
      {reason !== undefined && <p class="why">{texts.say(reasonTextId(reason), reason.figures)}</p>}
    </div>
  );
}

/** The rule that decided, where it has a sentence of its own; else the first that spoke. */
function decidingReason({ cause, reasons }: Verdict): Reason | undefined {
  return reasons.find((reason) => reason.id === cause) ?? reasons[0];
}

/** `S-ACC` speaks through the text `reason_s_acc`. */
export function reasonTextId(reason: Reason): string {
  return `reason_${ruleName(reason.id)}`;
}

/** A rule's id as text ids write it. */
export function ruleName(id: string): string {
  return id.toLowerCase().replaceAll('-', '_');
}
