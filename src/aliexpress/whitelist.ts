/**
 * The copy of an answer that may leave the page's own world: only fields the readers use, never a person's data.
 * Small, because it also runs in that world.
 */

/** Keys whose texts and numbers are copied. Names, phones, streets, payment ids and free places are not among them. */
const KEYS = new Set(
  `api ret tag type id code title text href content value time tipsLink
  orderId tradeOrderId tradeId statusTab tabType _lang statusText orderStatus orderDateText totalPriceText formatPriceInfo
  currencyCode storeName storePageUrl sellerConnectUrl orderDetailUrl orderLineSize itemTitle itemImgUrl itemDetailUrl
  itemPriceText productId skuId quantity hasMore pageIndex curTime
  reminder orderCreatTime payTime orderShipTime orderEndTime countryCode expectDeliveryDateTitle sellerName storeUrl
  connectUrl trackingNumber
  fdContent fdContentList mailNo originMailNo logisticsCarrierName cpName beginEtaTime endEtaTime etaSceneCode
  itemId itemPic skuDesc count packageMinCreateTime trackingName trackingDetailDesc trackingPrimaryCode
  trackingSecondCode
  pc imageUrls totalPrice logisticsNo secondMailNo serviceName cainiaoUrl`.split(/\s+/),
);

const PERSONAL = /address|receiver|contact|phone|payment|buyer/i;

/**
 * A copy of `value` with allow-listed fields only. Containers are descended except personal ones; of `addressVO` the
 * country's code and the city (the first part of `regionAddress`) remain. Texts that hold JSON are not looked into.
 * Depth and number of values are bounded.
 */
export function whitelistCopy(value: unknown): unknown {
  let left = 60_000;
  const copy = (part: unknown, key: string, depth: number): unknown => {
    left -= 1;
    if (left < 0 || depth > 14) return undefined;
    if (typeof part !== 'object' || part === null) return KEYS.has(key) ? part : undefined;
    if (Array.isArray(part))
      return part.map((entry) => copy(entry, key, depth + 1)).filter((entry) => entry !== undefined);
    const own: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(part)) {
      if (name === '__proto__') continue;
      const kept = copied(name, field, key, depth);
      if (kept !== undefined) own[name] = kept;
    }
    return own;
  };
  const copied = (name: string, field: unknown, holder: string, depth: number): unknown => {
    if (name === 'addressVO') return place(field);
    // `hierarchy.structure`: lists of component keys, which give the orders their order.
    if (holder === 'structure')
      return Array.isArray(field) ? field.filter((entry) => typeof entry === 'string') : undefined;
    return PERSONAL.test(name) && typeof field === 'object' ? undefined : copy(field, name, depth + 1);
  };
  return copy(value, '', 0);
}

function place(address: unknown): unknown {
  const { countryCode, regionAddress } = (address ?? {}) as Record<string, unknown>;
  return { countryCode, regionAddress: `${regionAddress ?? ''}`.split(/[,，،]/)[0]?.replace(/.*\p{Nd}.*/u, '') };
}
