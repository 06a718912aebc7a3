/** The playbook of an order: steps to tick off, remembered, and what to keep as evidence. */

import { isInEuropeanUnion } from '../domain/countries.ts';
import { factsOf, stepsOf } from '../i18n/playbooks.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useTexts } from '../ui/words.ts';
import { useTell } from './useTell.ts';

const EU_LAW = 'rule_source_t_eu';

export function Steps({ stored, open }: { readonly stored: StoredOrder; readonly open: boolean }) {
  const texts = useTexts();
  const tell = useTell();
  const { orderId, ticks, verdict } = stored;
  if (verdict.playbook === null) return null;
  const steps = stepsOf(verdict.playbook);
  const done = steps.filter((step) => ticks[step] !== undefined).length;
  return (
    <Disclosure
      id="section-steps"
      title={texts.say('ui_steps')}
      aside={texts.say('ui_steps_done', { done, of: steps.length })}
      open={open}
    >
      <ul class="steps">
        {steps.map((step) => (
          <li key={step}>
            <label class="tick">
              <input
                type="checkbox"
                checked={ticks[step] !== undefined}
                onChange={(event) => void tell({ type: 'tick', orderId, step, done: event.currentTarget.checked })}
              />
              <span>{texts.say(step)}</span>
            </label>
          </li>
        ))}
      </ul>
      <Facts ids={factsOf(verdict.playbook)} country={stored.order.shipTo?.country} />
      {verdict.evidence.length > 0 && (
        <div>
          <h4 class="tiny">{texts.say('ui_evidence')}</h4>
          <ul class="evidence soft">
            {verdict.evidence.map((piece) => (
              <li key={piece}>{texts.say(`evidence_${piece}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}

interface FactsProps {
  readonly ids: readonly string[];
  /** Where the order goes; EU law is told only where it holds. */
  readonly country: string | undefined;
}

/** What AliExpress, carriers or the law say about the situation. */
function Facts({ ids, country }: FactsProps) {
  const texts = useTexts();
  const known = ids.filter((id) => texts.has(id) && (id !== EU_LAW || isInEuropeanUnion(country)));
  if (known.length === 0) return null;
  return (
    <ul class="facts soft">
      {known.map((id) => (
        <li key={id}>{texts.say(id)}</li>
      ))}
    </ul>
  );
}
