/** One choice out of a list, or none: a select whose first line means "all". */

export interface ChoiceProps<T extends string> {
  /** For screen readers. */
  readonly label: string;
  /** Words of the first line. */
  readonly all: string;
  readonly choices: readonly T[];
  /** Empty where nothing is chosen. */
  readonly chosen: T | '';
  readonly words: (choice: T) => string;
  readonly onChosen: (choice: T | '') => void;
}

export function Choice<T extends string>({ label, all, choices, chosen, words, onChosen }: ChoiceProps<T>) {
  const choose = (value: string) => onChosen(choices.find((choice) => choice === value) ?? '');
  return (
    <select
      class={chosen === '' ? 'field choice' : 'field choice choice-made'}
      aria-label={label}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words(choice)}
        </option>
      ))}
    </select>
  );
}
