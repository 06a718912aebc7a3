/** The fields settings are made of: a switch, a choice, a time of day, a number of days. */

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

export function Panel({ title, lead, children }: PanelProps) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p class="soft panel-lead">{lead}</p>}
      {children}
    </section>
  );
}

export interface SwitchProps {
  readonly words: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** Called inside the click itself, so that a permission may be asked for. */
  readonly onSwitch: (on: boolean) => void;
}

/** What is shown follows what is stored: a refused permission leaves the switch where it was. */
export function Switch({ words, hint, on, disabled = false, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class="setting">
      <div class="setting-words">
        <span id={id}>{words}</span>
        {hint !== undefined && <span class="tiny">{hint}</span>}
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-labelledby={id}
        disabled={disabled}
        onClick={() => onSwitch(!on)}
      />
    </div>
  );
}

export interface ChoiceProps<T extends string> {
  readonly words: string;
  readonly hint?: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly nameOf: (choice: T) => string;
  readonly onChosen: (choice: T) => void;
}

export function Choice<T extends string>({ words, hint, choices, chosen, nameOf, onChosen }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="setting">
      <label class="setting-words" for={id}>
        <span>{words}</span>
        {hint !== undefined && <span class="tiny">{hint}</span>}
      </label>
      <select
        id={id}
        class="field setting-field"
        value={chosen}
        onChange={(event) => {
          const choice = choices[event.currentTarget.selectedIndex];
          if (choice !== undefined) onChosen(choice);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface TimeFieldProps {
  readonly words: string;
  /** `21:30` */
  readonly time: string;
  readonly disabled?: boolean;
  readonly onTime: (time: string) => void;
}

export function TimeField({ words, time, disabled = false, onTime }: TimeFieldProps) {
  return (
    <label class="time-field">
      <span class="tiny">{words}</span>
      <input
        type="time"
        class="field"
        value={time}
        disabled={disabled}
        onChange={(event) => {
          const next = event.currentTarget.value.slice(0, 5);
          if (next !== '') onTime(next);
        }}
      />
    </label>
  );
}

export interface DaysFieldProps {
  readonly words: string;
  readonly days: number;
  readonly wrong: boolean;
  /** Called once a number was typed and left. */
  readonly onDays: (days: number) => void;
}

export function DaysField({ words, days, wrong, onDays }: DaysFieldProps) {
  const [text, setText] = useState(String(days));
  useEffect(() => setText(String(days)), [days]);
  return (
    <label class="days-field">
      <span class="tiny">{words}</span>
      <input
        type="number"
        class="field"
        min={0}
        max={3650}
        step="any"
        value={text}
        aria-invalid={wrong}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onDays(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
