/** Resolves a parcel's scans to its stage: what the newest one means, given where the parcel is (rules.md section 1). */

import type { TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';

/** A scan with its instant read and its stage known. */
export interface Scan {
  readonly at: number;
  readonly stage: Stage;
  readonly event: TrackingEvent;
}

export interface Resolution {
  readonly stage: Stage;
  /** The scan that set the stage; null when nothing has moved yet. */
  readonly current: Scan | null;
  /** Instant of the newest scan that moved something: where silence begins. NaN when nothing has. */
  readonly movedAt: number;
  /** Instant of the first `shipped` note; NaN when there is none. */
  readonly firstShippedAt: number;
  /** Whether a carrier has had the parcel in its hands. */
  readonly scanned: boolean;
  /** Whether the parcel is on the destination side. */
  readonly arrived: boolean;
  /** Whether it was first scanned in the order's own country and so never departs. */
  readonly domestic: boolean;
  /** Stage before the current scan, for what an exception interrupted. */
  readonly before: Stage | null;
}

/**
 * Rank among scans of one instant, so that their order in the input never matters: the further along the way is the
 * later one, a delivery ends a failed attempt of the same minute, and a return ends everything.
 */
const RANK: Readonly<Record<Stage, number>> = {
  info_only: 0,
  order_placed: 1,
  processing: 2,
  shipped: 3,
  accepted: 4,
  departed_origin: 5,
  transit: 6,
  arrived_destination: 7,
  customs: 8,
  out_for_delivery: 9,
  available_for_pickup: 10,
  exception: 11,
  delivered: 12,
  returned: 13,
};

/** Oldest first; scans of one instant by how far along the way they stand. Sorts in place. */
export function sortScans(scans: Scan[]): Scan[] {
  for (let i = 1; i < scans.length; i += 1) {
    const a = scans[i - 1];
    const b = scans[i];
    if (a !== undefined && b !== undefined && compareScans(a, b) > 0) return scans.sort(compareScans);
  }
  return scans;
}

function compareScans(a: Scan, b: Scan): number {
  return a.at - b.at || RANK[a.stage] - RANK[b.stage] || compareTold(a.event, b.event);
}

/** Of scans that are otherwise one, the last says the most about its place; the rest only makes the order a fixed one. */
function compareTold(a: TrackingEvent, b: TrackingEvent): number {
  if (a === b) return 0;
  return (
    compareText(a.country ?? '', b.country ?? '') ||
    compareText(a.city ?? '', b.city ?? '') ||
    compareText(a.text, b.text) ||
    compareText(a.code ?? '', b.code ?? '')
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const NOTES: ReadonlySet<Stage> = new Set<Stage>(['order_placed', 'processing', 'shipped']);
/** A scan of the parcel itself, so its country is where the parcel is. Customs papers may run ahead of it. */
const PHYSICAL: ReadonlySet<Stage> = new Set<Stage>([
  'accepted',
  'departed_origin',
  'transit',
  'arrived_destination',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
]);
/** Stages that only exist on the destination side. */
const AT_DESTINATION: ReadonlySet<Stage> = new Set<Stage>([
  'arrived_destination',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
]);
const REOPENS: ReadonlySet<Stage> = new Set<Stage>([
  'out_for_delivery',
  'available_for_pickup',
  'exception',
  'returned',
]);

/** Resolves sorted scans; `orderCountry` is where the order goes (upper case), if known. */
export function resolve(scans: readonly Scan[], orderCountry: string | undefined): Resolution {
  const way = new Way(scans, orderCountry);
  for (const scan of scans) way.take(scan);
  return way.resolution();
}

class Way {
  readonly #orderCountry: string | undefined;
  readonly #originCountry: string | undefined;
  readonly #domestic: boolean;
  #stage: Stage = 'shipped';
  #before: Stage | null = null;
  #current: Scan | null = null;
  #firstShippedAt = Number.NaN;
  #scanned = false;
  #left = false;
  #arrived = false;

  constructor(scans: readonly Scan[], orderCountry: string | undefined) {
    this.#orderCountry = orderCountry;
    const first = scans.find((scan) => PHYSICAL.has(scan.stage));
    this.#originCountry = first === undefined ? undefined : countryOf(first);
    this.#domestic = orderCountry !== undefined && this.#originCountry === orderCountry;
  }

  take(scan: Scan): void {
    if (scan.stage === 'info_only') return;
    if (scan.stage === 'shipped' && Number.isNaN(this.#firstShippedAt)) this.#firstShippedAt = scan.at;
    if (NOTES.has(scan.stage) && (this.#left || this.#scanned)) return;
    if (this.#stage === 'delivered' && !REOPENS.has(scan.stage) && !this.#deliversAgain(scan)) return;
    const stage = this.#stage === 'returned' ? 'returned' : this.#meaning(scan);
    this.#before = this.#stage;
    this.#stage = stage;
    this.#current = scan;
    this.#scanned ||= !NOTES.has(scan.stage) && scan.stage !== 'exception';
  }

  resolution(): Resolution {
    return {
      stage: this.#stage,
      current: this.#current,
      movedAt: this.#current?.at ?? Number.NaN,
      firstShippedAt: this.#firstShippedAt,
      scanned: this.#scanned,
      arrived: this.#arrived,
      domestic: this.#domestic,
      before: this.#before,
    };
  }

  #deliversAgain(scan: Scan): boolean {
    return scan.stage === 'delivered' && this.#current !== null && scan.at > this.#current.at;
  }

  /** What a scan means where the parcel is; also moves the parcel across the border when the scan shows that it did. */
  #meaning(scan: Scan): Stage {
    const country = countryOf(scan);
    if (this.#domestic) {
      if (AT_DESTINATION.has(scan.stage)) this.#arrived = true;
      return scan.stage;
    }
    this.#cross(scan.stage, country);
    switch (scan.stage) {
      case 'accepted':
      case 'transit':
        if (this.#arrived) return 'arrived_destination';
        return this.#left ? 'transit' : 'accepted';
      case 'departed_origin':
        return this.#arrived ? 'arrived_destination' : 'departed_origin';
      case 'customs':
        if (this.#arrived) return 'customs';
        if (this.#left) return this.#stage === 'transit' ? 'transit' : 'departed_origin';
        return 'accepted';
      default:
        return scan.stage;
    }
  }

  #cross(stage: Stage, country: string | undefined): void {
    const atHome = country !== undefined && country === this.#orderCountry;
    if (stage === 'departed_origin') this.#left = true;
    if (PHYSICAL.has(stage) && country !== undefined && this.#originCountry !== undefined) {
      this.#left ||= country !== this.#originCountry;
    }
    if (AT_DESTINATION.has(stage) || (atHome && PHYSICAL.has(stage))) this.#left = true;
    if (!this.#left) return;
    // Export papers may be filed after the first "departed": customs in the country it left is not an arrival.
    const stillExport = country !== undefined && country === this.#originCountry && !atHome;
    if (atHome || AT_DESTINATION.has(stage) || (stage === 'customs' && !stillExport)) this.#arrived = true;
  }
}

/** The country of a scan as an ISO code in upper case; undefined where it is not stated as one. */
export function countryOf(scan: Scan): string | undefined {
  return scan.event.country === undefined ? undefined : countryCode(scan.event.country);
}

const COUNTRY = /^\s*([A-Za-z]{2})\s*$/;
const codes = new Map<string, string | undefined>();

/** An ISO country code in upper case; the two old writings `UK` and `EL` are read too. */
export function countryCode(text: string): string | undefined {
  if (codes.has(text)) return codes.get(text);
  const code = COUNTRY.exec(text)?.[1]?.toUpperCase();
  const iso = code === 'UK' ? 'GB' : code === 'EL' ? 'GR' : code;
  if (codes.size > 1000) codes.clear();
  codes.set(text, iso);
  return iso;
}
