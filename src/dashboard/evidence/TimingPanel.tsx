/** When a dispute is due, with every date in the buyer's zone and on AliExpress's clock. */

import { createMoments } from '../../evidence/moments.ts';
import { inTurn, type Timing, timingOf } from '../../evidence/timing.ts';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useCaseFile } from './useCase.ts';

const TONES: Readonly<Record<Timing['phase'], string>> = {
  not_needed: 'tone-closed',
  ask_first: 'tone-watch',
  too_early: 'tone-calm',
  right: 'tone-react',
  urgent: 'tone-urgent',
  last_chance: 'tone-urgent',
  over: 'tone-closed',
  filed: 'tone-watch',
};

export function TimingPanel() {
  const texts = useTexts();
  const file = useCaseFile();
  const timing = timingOf(file);
  const ended = timing.protectionEndsAt !== null && file.now >= timing.protectionEndsAt;
  const reason = `disp_reason_${timing.reason}`;
  return (
    <Panel title={texts.say('disp_title')}>
      <p class={`evidence-phase ${TONES[timing.phase]}`}>{texts.say(`disp_phase_${timing.phase}`)}</p>
      {hasReason(timing) && texts.has(reason) && <p class="soft">{texts.say(reason)}</p>}
      {timing.phase === 'last_chance' && ended && <p class="soft">{texts.say('disp_last_chance_after')}</p>}
      {timing.phase === 'over' && <p class="soft">{texts.say('disp_over_more')}</p>}
      {timing.mayBeRefused && <p class="soft">{texts.say('disp_may_refuse')}</p>}
      {timing.phase !== 'not_needed' && <Dates timing={timing} />}
    </Panel>
  );
}

/** After the end its date explains itself; before a phase that is open or early the reason does. */
function hasReason({ phase }: Timing): boolean {
  return phase === 'too_early' || phase === 'right';
}

function Dates({ timing }: { readonly timing: Timing }) {
  const texts = useTexts();
  const { timeZone } = useCaseFile();
  const moments = createMoments(texts.lang, timeZone);
  const rows = inTurn([
    ['opens', timing.opensAt],
    ['delivery_ends', timing.deliveryEndsAt],
    ['urgent_from', timing.urgentFrom],
    ['protection_ends', timing.protectionEndsAt],
  ] as const);
  return (
    <div class="evidence-scroll">
      <table class="evidence-table">
        <thead>
          <tr>
            <th scope="col">{texts.say('disp_col_what')}</th>
            <th scope="col">{texts.say('disp_col_own')}</th>
            <th scope="col">{texts.say('disp_col_pacific')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, at]) => (
            <tr key={id}>
              <th scope="row">{texts.say(`disp_date_${id}`)}</th>
              <td>{at === null ? texts.say('disp_date_unknown') : moments.own(at)}</td>
              <td>{at === null ? '' : moments.pacific(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
