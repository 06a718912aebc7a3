/** Moments as evidence writes them: in the buyer's zone, with the zone named, and in AliExpress's own beside it. */

import { isDate } from '../domain/time.ts';
import { PACIFIC } from '../domain/zones.ts';

export interface Moments {
  /** "26 Nov 2026, 09:59 GMT+1" for an instant or epoch ms; "26 Nov 2026" for a date; the text itself for anything else. */
  own(when: string | number): string;
  /** The same moment on AliExpress's clock (policy T-PST); a date has none. */
  pacific(when: string | number): string;
}

export function createMoments(lang: string, timeZone: string): Moments {
  const locale = lang.replace('_', '-');
  const moment = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { ...moment, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...moment, timeZone: 'UTC' });
  const zones = {
    own: new Intl.DateTimeFormat(locale, { ...clock, timeZone }),
    pacific: new Intl.DateTimeFormat(locale, { ...clock, timeZone: PACIFIC }),
  };
  const write = (when: string | number, zone: keyof typeof zones) => {
    const epoch = typeof when === 'number' ? when : Date.parse(when);
    if (!Number.isFinite(epoch)) return String(when);
    if (typeof when === 'string' && isDate(when)) return zone === 'own' ? days.format(epoch) : '';
    return zones[zone].format(epoch);
  };
  return { own: (when) => write(when, 'own'), pacific: (when) => write(when, 'pacific') };
}
