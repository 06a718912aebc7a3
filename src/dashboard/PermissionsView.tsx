/** Every host the user may allow or has allowed, by carrier, each with the way to give it and to take it back. */

import type { AskableCarrier } from '../messages/protocol.ts';
import { FAILED, useAnnounce } from '../order/Announcer.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { Panel } from './settings/fields.tsx';
import { type Given, useDashboard } from './surroundings.ts';
import { useTellWorker } from './useTellWorker.ts';
import { useWatched } from './useWatched.ts';

export function PermissionsView() {
  const texts = useTexts();
  const given = useWatched(
    (dashboard) => dashboard.readGiven(),
    (dashboard, listener) => dashboard.onGivenChange(listener),
  );
  const waiting = useWatched((dashboard) => dashboard.readWaiting());
  const carriers = useWatched(async (dashboard) => {
    const [polled, keyed] = await Promise.all([
      dashboard.send({ type: 'list_carriers' }),
      dashboard.send({ type: 'list_trackers' }),
    ]);
    // A tracker with a key is allowed where its key is kept; it can be taken back here like any other.
    const trackers = keyed.ok ? (keyed.trackers ?? []).filter(({ allowed }) => allowed) : [];
    const allowed = trackers.map(({ id, name, hosts }): AskableCarrier => ({ id, name, country: '*', hosts }));
    return [...(polled.ok ? (polled.carriers ?? []) : []), ...allowed];
  });
  return (
    <section class="permissions" aria-labelledby="permissions-title">
      <h1 id="permissions-title">{texts.say('ui_dash_permissions')}</h1>
      <p class="soft">{texts.say('ui_dash_permissions_lead')}</p>
      {given === undefined || carriers === undefined ? (
        <p class="soft">{texts.say('ui_set_loading')}</p>
      ) : (
        <Carriers given={given} carriers={carriers} waiting={waiting ?? new Map()} />
      )}
    </section>
  );
}

interface CarriersProps {
  readonly given: Given;
  readonly carriers: readonly AskableCarrier[];
  readonly waiting: ReadonlyMap<string, number>;
}

function Carriers({ given, carriers, waiting }: CarriersProps) {
  const texts = useTexts();
  const isAllowed = ({ hosts }: AskableCarrier) => hosts.every((host) => given.origins.includes(host));
  const allowed = carriers.filter(isAllowed);
  const wanted = carriers.filter((carrier) => !isAllowed(carrier) && (waiting.get(carrier.id) ?? 0) > 0);
  const rest = carriers.filter((carrier) => !isAllowed(carrier) && !wanted.includes(carrier));
  const others = rest.filter(({ unproved }) => unproved === undefined);
  const unproved = rest.filter((carrier) => carrier.unproved !== undefined);
  const known = new Set(carriers.flatMap(({ hosts }) => hosts));
  const strays = given.origins.filter((origin) => !known.has(origin) && !origin.includes('aliexpress'));
  const sections = [
    ['wanted', wanted],
    ['allowed', allowed],
    ['others', others],
    ['unproved', unproved],
  ] as const;
  return (
    <>
      {sections.map(
        ([name, list]) =>
          (list.length > 0 || name === 'allowed') && (
            <Panel
              key={name}
              title={texts.say(`ui_dash_carriers_${name}`)}
              {...(name === 'unproved' && { lead: texts.say('ui_ask_unproved_lead') })}
            >
              {list.length === 0 && <p class="soft">{texts.say('ui_dash_carriers_none')}</p>}
              <ul class="carriers">
                {list.map((carrier) => (
                  <CarrierLine
                    key={carrier.id}
                    carrier={carrier}
                    allowed={name === 'allowed'}
                    waiting={waiting.get(carrier.id) ?? 0}
                  />
                ))}
              </ul>
            </Panel>
          ),
      )}
      {strays.length > 0 && <Strays origins={strays} />}
    </>
  );
}

interface CarrierLineProps {
  readonly carrier: AskableCarrier;
  readonly allowed: boolean;
  readonly waiting: number;
}

function CarrierLine({ carrier, allowed, waiting }: CarrierLineProps) {
  const texts = useTexts();
  const times = useTimes();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const { name, country, hosts, unproved } = carrier;
  /** The request comes first in the click: a browser refuses it after any pause. */
  const change = () => {
    const asked = allowed ? dashboard.takeBackOrigins(hosts) : dashboard.requestOrigins(hosts);
    asked.then(
      (done) => {
        if (done)
          void tell({ type: 'hosts_changed' }, texts.say(allowed ? 'ui_dash_taken_back' : 'ui_dash_allowed', { name }));
      },
      () => announce(texts.say('ui_cainiao_refused'), FAILED),
    );
  };
  return (
    <li class="carrier">
      <div class="grow">
        <p class="carrier-name">
          {name}
          {country !== '*' && <span class="tiny"> {times.country(country)}</span>}
        </p>
        <p class="tiny">
          <bdi>{hosts.map(hostOf).join(', ')}</bdi>
        </p>
        {unproved !== undefined && <p class="tiny">{texts.say(`ui_ask_unproved_${unproved}`)}</p>}
        {waiting > 0 && <p class="tiny carrier-waiting">{texts.say('ui_dash_carrier_waiting', { count: waiting })}</p>}
      </div>
      <button
        type="button"
        class={waiting > 0 && !allowed ? 'button button-tinted' : 'button'}
        aria-label={texts.say(allowed ? 'ui_dash_take_back_name' : 'ui_dash_allow_name', { name })}
        onClick={change}
      >
        {texts.say(allowed ? 'ui_dash_take_back' : 'ui_dash_allow')}
      </button>
    </li>
  );
}

/** Hosts that were allowed once and belong to no carrier any more. */
function Strays({ origins }: { readonly origins: readonly string[] }) {
  const texts = useTexts();
  const dashboard = useDashboard();
  return (
    <Panel title={texts.say('ui_dash_strays')}>
      <p class="tiny">
        <bdi>{origins.map(hostOf).join(', ')}</bdi>
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => void dashboard.takeBackOrigins(origins)}>
          {texts.say('ui_dash_take_back')}
        </button>
      </div>
    </Panel>
  );
}

/** `https://global.cainiao.com/*` → `global.cainiao.com` */
function hostOf(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}
