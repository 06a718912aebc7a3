/** What the case needs, and what of it is there. */

import { checklistOf } from '../../evidence/checklist.ts';
import { createMoments } from '../../evidence/moments.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useCaseFile } from './useCase.ts';

const SIGNS: Readonly<Record<'whole' | 'read' | 'missing', readonly [IconName, string]>> = {
  whole: ['done', 'tone-calm'],
  read: ['eye', 'tone-watch'],
  missing: ['alert', 'tone-react'],
};

export function ChecklistPanel() {
  const texts = useTexts();
  const file = useCaseFile();
  const items = checklistOf(file);
  const moments = createMoments(texts.lang, file.timeZone);
  const whole = items.filter(({ state }) => state === 'whole').length;
  return (
    <Panel title={texts.say('ev_checklist')} lead={texts.say('ev_checklist_state', { whole, of: items.length })}>
      <ul class="evidence-list">
        {items.map(({ id, state, knownAt, wanted }) => {
          const [sign, tone] = SIGNS[state];
          return (
            <li key={id} class={tone}>
              <Icon name={sign} />
              <span class="grow">
                {texts.say(`evidence_${id}`)}
                <span class="tiny evidence-detail">
                  {[
                    texts.say(`ev_item_${state}`),
                    knownAt === null ? '' : texts.say('ev_item_known', { date: moments.own(knownAt) }),
                    state === 'whole' ? '' : wanted.map((kind) => texts.say(`ev_piece_${kind}`)).join(' / '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
