/** Who said what of an order: sources that disagree, carriers that want to see a person, and when each was asked. */

import { useEffect, useState } from 'preact/hooks';
import type { Conflict, Source } from '../messages/protocol.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { useSurroundings } from './surroundings.ts';

export interface Told {
  readonly sources: readonly Source[];
  readonly conflict: Conflict | undefined;
}

/** Empty until the worker answers; asked again whenever the order was stored anew. */
export function useSources(stored: StoredOrder): Told {
  const surroundings = useSurroundings();
  const [told, setTold] = useState<Told>({ sources: [], conflict: undefined });
  useEffect(() => {
    let gone = false;
    surroundings.send({ type: 'list_sources', orderId: stored.orderId }).then(
      (reply) => {
        if (!gone && reply.ok) setTold({ sources: reply.sources ?? [], conflict: reply.conflict });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [surroundings, stored]);
  return told;
}

/** What needs a look: two sources against each other, and walls only a person gets past. */
export function SourceNotices({ sources, conflict }: Told) {
  const texts = useTexts();
  const walls = sources.filter(({ outcome, page }) => outcome === 'blocked' && page !== undefined);
  const stageOf = ({ stage }: Conflict['ended']) => texts.say(`stage_${stage}`);
  return (
    <>
      {conflict !== undefined && (
        <div class="notice">
          <Icon name="alert" />
          <p class="notice-body grow">
            {texts.say('ui_ask_conflict', {
              ended: conflict.ended.name,
              endedStage: stageOf(conflict.ended),
              other: conflict.other.name,
              otherStage: stageOf(conflict.other),
            })}
          </p>
        </div>
      )}
      {walls.map(({ id, name, number, page = '' }) => (
        <div class="notice" key={`${id} ${number}`}>
          <Icon name="eye" />
          <div class="notice-body grow">
            <p>{texts.say('ui_ask_blocked', { name })}</p>
            <ExternalLink href={page}>{texts.say('ui_ask_blocked_open', { name })}</ExternalLink>
          </div>
        </div>
      ))}
    </>
  );
}

export function Sources({ sources, now }: { readonly sources: readonly Source[]; readonly now: number }) {
  const texts = useTexts();
  if (sources.length === 0) return null;
  return (
    <Disclosure
      title={texts.say('ui_ask_sources')}
      aside={texts.say('ui_ask_sources_count', { count: sources.length })}
    >
      <ul class="places">
        {sources.map((source) => (
          <SourceLine key={`${source.id} ${source.number}`} source={source} now={now} />
        ))}
      </ul>
    </Disclosure>
  );
}

function SourceLine({ source, now }: { readonly source: Source; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const { name, number, stage, at, outcome, askedAt, waiting } = source;
  const said = stage === undefined || at === undefined ? '' : `${texts.say(`stage_${stage}`)}, ${times.day(at, now)}`;
  const how = waiting ? 'waiting' : (outcome ?? 'unasked');
  const asked = askedAt === undefined ? '' : texts.say('ui_ask_asked', { ago: times.ago(askedAt, now) });
  return (
    <li>
      <p>
        {name} <bdi class="tiny">{number}</bdi>
      </p>
      <p class="tiny">
        {[said, said !== '' && how === 'found' ? '' : texts.say(`ui_ask_says_${how}`), asked]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
