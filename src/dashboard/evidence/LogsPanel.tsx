/** The two logs of a case: silences against what is normal, and everything that changed. */

import { buildPack } from '../../evidence/pack.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useTexts } from '../../ui/words.ts';
import { useCaseFile } from './useCase.ts';

export function LogsPanel() {
  const texts = useTexts();
  const { gaps, changes } = buildPack(useCaseFile(), texts, []);
  return (
    <div class="panel">
      <Disclosure title={texts.say('ev_gaps')} open={gaps.some(({ tone }) => tone !== 'normal')}>
        {gaps.length === 0 && <p class="soft">{texts.say('ev_gaps_none')}</p>}
        <ul class="evidence-list">
          {gaps.map(({ number, stage, from, until, days, tone, normalUntil, reactFrom, lasts }) => (
            <li key={`${number} ${stage} ${from}`} class={tone === 'too_long' ? 'tone-react' : 'tone-calm'}>
              <span class="grow">
                {stage}
                <span class="tiny evidence-detail">
                  <bdi>{from}</bdi> – <bdi>{lasts ? texts.say('ev_gap_lasts') : until}</bdi>
                </span>
              </span>
              <span class="evidence-figure">
                {texts.say('ev_gap_days', { days })}
                <span class="tiny evidence-detail">
                  {texts.say(`ev_gap_${tone}`, { normal: normalUntil, react: reactFrom })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={texts.say('ev_changes')} aside={String(changes.length)}>
        {changes.length === 0 && <p class="soft">{texts.say('ev_changes_none')}</p>}
        <ul class="evidence-list">
          {changes.map(({ at, what, from, to, source }, index) => (
            <li key={`${at} ${what} ${index}`}>
              <span class="grow">
                {what}
                <span class="tiny evidence-detail">{`${at} · ${source}`}</span>
              </span>
              <span class="evidence-figure">{from === '' ? to : `${from} → ${to}`}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
