/** Why the verdict says what it says: every rule that spoke, with its figures and where it comes from. */

import type { Reason } from '../domain/verdict.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { reasonTextId, ruleName } from './VerdictLine.tsx';

export function Reasons({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const { reasons } = stored.verdict;
  if (reasons.length === 0) return null;
  return (
    <Disclosure title={texts.say('ui_why')} open>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason.id}>
            <p>{texts.say(reasonTextId(reason), reason.figures)}</p>
            <RuleSource reason={reason} />
          </li>
        ))}
      </ul>
      <p class="tiny">{texts.say('ui_order_read', { ago: times.ago(stored.readAt, now) })}</p>
    </Disclosure>
  );
}

/** The rule's id, so that anybody can look it up, and where its figures come from. */
function RuleSource({ reason }: { readonly reason: Reason }) {
  const texts = useTexts();
  const source = `rule_source_${ruleName(reason.id)}`;
  return <p class="tiny">{[reason.id, texts.has(source) ? texts.say(source) : ''].filter(Boolean).join(' · ')}</p>;
}
