/**
 * The copy of an answer that may leave the page's own world: only fields the readers use, never a person's data.
 * Small, because it also runs in that world.
 */

/** Keys whose texts and numbers are copied. Names, phones, streets, payment ids and free places are not among them. */
const KEYS: ReadonlySet<string> = new Set(
  `api ret tag type id code title text href content value time tipsLink orderId tradeOrderId statusTab tabType _lang
 statusText orderStatus orderDateText totalPriceText formatPriceInfo currencyCode storeName storePageUrl
 sellerConnectUrl orderDetailUrl orderLineSize itemTitle itemImgUrl itemDetailUrl itemPriceText productId skuId quantity
 curTime reminder orderCreatTime payTime orderShipTime orderEndTime countryCode expectDeliveryDateTitle sellerName
 storeUrl connectUrl trackingNumber fdContent fdContentList mailNo originMailNo logisticsCarrierName cpName beginEtaTime
 endEtaTime etaSceneCode itemId itemPic skuDesc count packageMinCreateTime trackingName trackingDetailDesc
 trackingPrimaryCode trackingSecondCode pc imageUrls totalPrice`.split(/\s+/),
);

/**
 * A copy of `value` with allow-listed fields only. Containers are descended except personal ones; of `addressVO` the
 * country's code and the city (the first part of `regionAddress`) remain, of the receiver's block country and city. Texts that hold JSON are not looked into.
 * Depth and number of values are bounded.
 */
export function whitelistCopy(value: unknown): unknown {
  let left = 6e4;
  const copy = (part: unknown, key: string, depth: number): unknown => {
    if (left-- < 0 || depth > 14) return;
    if (!part || typeof part !== 'object') return KEYS.has(key) ? part : undefined;
    if (Array.isArray(part))
      return part.map((entry) => copy(entry, key, depth + 1)).filter((entry) => entry !== undefined);
    const own: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(part))
      if (name === 'regionAddress') own[name] = `${field}`.split(/[,，،]/)[0];
      else if (name === 'logisticsReceiverInfo') own[name] = placeOnly(field);
      // `hierarchy.structure`: lists of component keys, which give the orders their order.
      else if (key === 'structure')
        own[name] = Array.isArray(field) && field.filter((entry) => typeof entry === 'string');
      else if (name !== '__proto__' && (typeof field !== 'object' || name === 'addressVO' || !PERSONAL.test(name))) {
        const kept = copy(field, name, depth + 1);
        if (kept !== undefined) own[name] = kept;
      }
    return own;
  };
  return copy(value, '', 0);
}

/** Of the receiver's block only where the parcel goes: country and city. */
const placeOnly = (receiver: unknown) => {
  const { country, city } = Object(receiver);
  return { country, city };
};

const PERSONAL = /address|receiver|contact|phone|payment|buyer/i;
