/** The user's settings as they are stored, and the way to change them. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';

export interface SettingsInHand {
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** Saves some changed settings; shows them at once, and what is stored when it was refused. Resolves to whether it was kept. */
  readonly save: (changed: Partial<Settings>, said?: string) => Promise<boolean>;
}

/** What every section of the settings is handed. */
export type SectionProps = SettingsInHand & { readonly settings: Settings };

export function useSettings(): SettingsInHand {
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const [settings, setSettings] = useState<Settings | null>(null);
  const newest = useRef<Settings | null>(null);
  const saving = useRef(0);
  const show = useCallback((next: Settings) => {
    newest.current = next;
    setSettings(next);
  }, []);
  const read = useCallback(() => {
    // While a change is on its way, what is stored is older than what is shown.
    dashboard.readSettings().then(
      (stored) => saving.current === 0 && show(stored),
      () => undefined,
    );
  }, [dashboard, show]);
  useEffect(() => {
    read();
    return dashboard.onChange(read);
  }, [dashboard, read]);
  const save = useCallback(
    async (changed: Partial<Settings>, said?: string) => {
      if (newest.current === null) return false;
      const next = { ...newest.current, ...changed };
      show(next);
      saving.current += 1;
      const reply = await tell({ type: 'save_settings', settings: next }, said);
      saving.current -= 1;
      if (!reply?.ok) read();
      return reply?.ok === true;
    },
    [tell, read, show],
  );
  return { settings, save };
}
