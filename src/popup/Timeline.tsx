/** All events of all sources, newest first, by day of the buyer's own calendar. */

import { useState } from 'preact/hooks';
import type { TrackingEvent } from '../domain/order.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { Times } from '../ui/times.ts';
import { useTexts, useTimes } from '../ui/words.ts';

const FIRST_EVENTS = 8;

export function Timeline({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const [whole, setWhole] = useState(false);
  const events = whole ? stored.timeline : stored.timeline.slice(0, FIRST_EVENTS);
  const hidden = stored.timeline.length - events.length;
  return (
    <Disclosure title={texts.say('ui_timeline')} aside={texts.say('ui_events', { count: stored.timeline.length })} open>
      {stored.timeline.length === 0 && <p class="soft">{texts.say('ui_no_events')}</p>}
      <ol class="timeline">
        {byDay(events, times, now).map(({ day, events: ofDay }) => (
          <li key={day}>
            <h4 class="timeline-day">{day}</h4>
            <ol>
              {ofDay.map((event) => (
                <EventLine key={`${event.at} ${event.text}`} event={event} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="button button-small" onClick={() => setWhole(true)}>
          {texts.say('ui_more_events', { count: hidden })}
        </button>
      )}
    </Disclosure>
  );
}

function EventLine({ event }: { readonly event: TrackingEvent }) {
  const texts = useTexts();
  const times = useTimes();
  const place = [event.city, event.country && times.country(event.country)].filter(Boolean).join(', ');
  const note = event.stage === undefined || event.stage === 'info_only';
  const about = [note ? '' : texts.say(`stage_${event.stage}`), place, sourceName(event.source)].filter(Boolean);
  return (
    <li class={note ? 'event event-note' : 'event'}>
      <time class="event-time tiny" dateTime={event.at}>
        {times.clock(event.at)}
      </time>
      <div class="grow">
        <p dir="auto">{event.text}</p>
        <p class="tiny">{about.join(' · ')}</p>
      </div>
    </li>
  );

  function sourceName(source: string | undefined): string {
    if (source === undefined) return '';
    if (source === 'user') return texts.say('ui_source_user');
    return source === 'aliexpress' ? 'AliExpress' : source.charAt(0).toUpperCase() + source.slice(1);
  }
}

interface Day {
  readonly day: string;
  readonly events: TrackingEvent[];
}

function byDay(events: readonly TrackingEvent[], times: Times, now: number): readonly Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const day = times.day(event.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
