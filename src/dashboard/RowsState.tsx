/** Stands in for a list that is not there yet, or could not be read; every view of orders looks the same then. */

import type { ComponentChildren } from 'preact';
import { useTexts } from '../ui/words.ts';
import type { Row } from './orders/rows.ts';
import { Panel } from './settings/fields.tsx';
import type { Rows } from './useRows.ts';

export interface RowsStateProps {
  readonly rows: Rows;
  /** Waits for all rows, where a part of them would tell something wrong. */
  readonly all?: boolean;
  readonly children: (rows: readonly Row[], whole: boolean) => ComponentChildren;
}

export function RowsState({ rows, all = false, children }: RowsStateProps) {
  const texts = useTexts();
  if (rows.phase === 'failed')
    return (
      <Panel title={texts.say('ui_storage_title')} lead={texts.say('ui_storage_lead')}>
        <div class="row">
          <button type="button" class="button button-main" onClick={() => location.reload()}>
            {texts.say('ui_try_again')}
          </button>
        </div>
        <p class="tiny">{rows.detail}</p>
      </Panel>
    );
  if (rows.phase === 'loading' || (all && !rows.whole))
    return (
      <p class="soft" role="status">
        {texts.say('ui_loading')}
      </p>
    );
  return <>{children(rows.rows, rows.whole)}</>;
}
