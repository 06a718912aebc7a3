/** The pause meter: days of silence on a bar, with the normal end and the react line marked. */

import { type Pause, pauseScale } from './pauseScale.ts';
import { useTexts } from './words.ts';

export interface PauseMeterProps {
  readonly silenceDays: number;
  readonly pause: Pause;
}

export function PauseMeter({ silenceDays, pause }: PauseMeterProps) {
  const texts = useTexts();
  const scale = pauseScale(silenceDays, pause);
  const silent = Math.floor(silenceDays);
  const normal = Math.floor(pause.normalUntil);
  const react = Math.ceil(pause.reactFrom);
  return (
    <div
      class={`meter ${meterTone(silenceDays, pause)}`}
      role="img"
      aria-label={texts.say('ui_meter_value', { silent, normal, react })}
    >
      <div class="meter-bar">
        <span class="meter-normal" style={{ inlineSize: percent(scale.normal) }} />
        <span class="meter-silent" style={{ inlineSize: percent(scale.silent) }} />
      </div>
      <span class="meter-mark" style={{ insetInlineStart: percent(scale.normal) }} />
      <span class="meter-mark meter-mark-react" style={{ insetInlineStart: percent(scale.react) }} />
      <div class="meter-labels" aria-hidden="true">
        <span class="meter-label-normal" style={{ inlineSize: percent(scale.normal) }}>
          {texts.say('ui_meter_normal', { days: normal })}
        </span>
        <span class="meter-label-react" style={{ paddingInlineStart: percent(scale.react - scale.normal) }}>
          {texts.say('ui_meter_react', { days: react })}
        </span>
      </div>
    </div>
  );
}

/** A silence inside its normal span looks calm, whatever else is wrong; beyond the react line it takes the verdict's tone. */
function meterTone(silenceDays: number, pause: Pause): string {
  if (silenceDays <= pause.normalUntil) return 'tone-calm';
  return silenceDays < pause.reactFrom ? 'tone-watch' : '';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
