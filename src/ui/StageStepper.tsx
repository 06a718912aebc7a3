/** The stage of a parcel as a stepper of seven: what lies behind, where it is, what comes. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { STEPS, type Step } from './stages.ts';
import { useTexts } from './words.ts';

export interface StageStepperProps {
  readonly step: Step;
  /** The stage in words, e.g. "Arrived in the destination country". */
  readonly stageText: string;
  /** Whether the seven steps are named under the bars, where there is room for it. */
  readonly named?: boolean;
}

export function StageStepper({ step, stageText, named = false }: StageStepperProps) {
  const texts = useTexts();
  const bars = useRef<HTMLDivElement>(null);
  const [staggered, setStaggered] = useState(false);
  /** Words of some languages are too long to stand side by side: then every other one steps down. */
  useLayoutEffect(() => {
    if (!named) return;
    const measure = () => setStaggered(areTooLong(bars.current));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [named, texts]);
  const at = STEPS.indexOf(step);
  const label = texts.say('ui_step_label', { step: at + 1, of: STEPS.length, stage: stageText });
  return (
    <div class="stepper" role="img" aria-label={label}>
      <div class={staggered ? `stepper-bars ${STAGGERED}` : 'stepper-bars'} ref={bars}>
        {STEPS.map((name, index) => (
          <span key={name} class={stepClass(index, at)}>
            {named && <span class="step-name">{texts.say(`ui_step_${name}`)}</span>}
          </span>
        ))}
      </div>
      <span class={named ? 'stepper-stage stepper-stage-narrow' : 'stepper-stage'}>{stageText}</span>
    </div>
  );
}

const STAGGERED = 'stepper-staggered';

/** Measured side by side, whichever way they stand. */
function areTooLong(bars: HTMLElement | null): boolean {
  if (bars === null) return false;
  const staggered = bars.classList.contains(STAGGERED);
  bars.classList.remove(STAGGERED);
  const tooLong = needsMore(bars);
  bars.classList.toggle(STAGGERED, staggered);
  return tooLong;
}

function needsMore(bars: HTMLElement): boolean {
  const first = bars.firstElementChild?.getBoundingClientRect();
  const last = bars.lastElementChild?.getBoundingClientRect();
  if (first === undefined || last === undefined) return false;
  const needed = Math.max(first.right, last.right) - Math.min(first.left, last.left);
  return needed > bars.clientWidth + 1;
}

function stepClass(index: number, at: number): string {
  if (index === at) return 'step step-now';
  return index < at ? 'step step-done' : 'step';
}
