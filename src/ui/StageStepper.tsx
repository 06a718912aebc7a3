/** The stage of a parcel as a stepper of seven: what lies behind, where it is, what comes. */

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
  const at = STEPS.indexOf(step);
  const label = texts.say('ui_step_label', { step: at + 1, of: STEPS.length, stage: stageText });
  return (
    <div class="stepper" role="img" aria-label={label}>
      <div class="stepper-bars">
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

function stepClass(index: number, at: number): string {
  if (index === at) return 'step step-now';
  return index < at ? 'step step-done' : 'step';
}
