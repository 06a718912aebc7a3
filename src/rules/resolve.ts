/** Resolves a parcel's scans to its stage: what the newest one means, given where the parcel is (rules.md section 1). */

import type { Stage } from '../domain/stage.ts';
import { countryCode } from './places/country.ts';
import type { Scan } from './scans.ts';

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
