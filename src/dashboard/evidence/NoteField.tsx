/** A short text about the case that is saved when it is left. */

import { useEffect, useId, useState } from 'preact/hooks';

export interface NoteFieldProps {
  readonly words: string;
  readonly value: string;
  readonly onNote: (text: string) => void;
}

const LONGEST = 300;

export function NoteField({ words, value, onNote }: NoteFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <div class="keep">
      <label class="tiny" for={id}>
        {words}
      </label>
      <input
        id={id}
        type="text"
        class="field"
        maxLength={LONGEST}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onNote(event.currentTarget.value.trim())}
      />
    </div>
  );
}
