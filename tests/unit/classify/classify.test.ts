/** The classifier as a whole: codes, words, what must never happen, and texts as carriers really dress them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../src/domain/stage.ts';
import { classify } from '../../../src/rules/classify/classify.ts';

const stageOf = (text: string) => classify({ text }).stage;

describe('words', () => {
  it.each([
    ['Delivered, Front Door', 'delivered'],
    ['Вручение адресату', 'delivered'],
    ['您的快件已签收', 'delivered'],
    ['배송완료', 'delivered'],
    ['Doručeno příjemci', 'delivered'],
    ['تم توصيل الشحنة', 'delivered'],
    ['Onderweg naar het sorteercentrum', 'transit'],
    ['In Zustellung', 'out_for_delivery'],
    ['Saiu para entrega', 'out_for_delivery'],
    ['Disponible en point relais', 'available_for_pickup'],
    ['Import customs clearance started', 'customs'],
    ['Przesyłka w drodze powrotnej do nadawcy', 'returned'],
    ['Intento de entrega fallido', 'exception'],
    ['Il mittente ha creato l’etichetta', 'shipped'],
    ['航空機出発', 'departed_origin'],
    ['Varış ülkesine ulaştı', 'arrived_destination'],
    ['החבילה הגיעה למרכז המיון', 'transit'],
    ['Прийнято від відправника', 'accepted'],
    ['Payment confirmed, seller is packing', 'processing'],
  ])('%s is %s', (text, stage) => {
    expect(classify({ text })).toEqual({ stage, by: 'text' });
  });

  it.each([
    ['Delivered to Destination Airport', 'not at the door'],
    ['Delivered to local carrier', 'handed on'],
    ['Batch delivery to carrier', 'handed on'],
    ['Delivered to UPS Access Point', 'waits to be collected'],
    ['Entregado en el punto de recogida', 'waits to be collected'],
    ['Ihre Sendung wurde leider noch nicht zugestellt', 'negated'],
    ['Item could not be delivered', 'negated'],
    ['Не вручено получателю', 'negated'],
    ['未妥投', 'negated'],
    ['Delivered to sender', 'went back'],
    ['Вручено отправителю', 'went back'],
    ['Livré à l’expéditeur', 'went back'],
    ['Will be delivered tomorrow', 'promised'],
    ['Expected delivery date: Monday', 'planned'],
    ['Attempted delivery', 'tried'],
    ['Signed by pick-up station', 'the station signed'],
  ])('%s is no delivery: %s', (text) => {
    expect(stageOf(text)).not.toBe('delivered');
  });

  it('does not take a threat for a return', () => {
    expect(stageOf('Final notice: item will be returned to sender if not collected within 10 days')).not.toBe(
      'returned',
    );
    expect(stageOf('Sender has generated return label')).toBe('info_only');
  });

  it.each(['', '   ', '—', '1234567890', 'zzz qqq', '🙂🙂', '__proto__', 'constructor'])(
    'does not understand "%s"',
    (text) => {
      expect(classify({ text })).toEqual({ stage: 'info_only', by: 'none' });
    },
  );

  it.each([
    ['Out for delivery', 'OUT FOR DELIVERY'],
    ['Out for delivery', 'OutForDelivery'],
    ['Out for delivery', '2026-11-03 08:15 [Łódź, PL] Out for delivery.'],
    ['Out for delivery', 'Out&nbsp;for&nbsp;delivery &#10004;'],
    ['Zugestellt', 'Zugestellt – Berlin, 12.03.2026 10:44 Uhr'],
    ['Livré', 'LIVRE'],
    ['Doręczono', 'Doreczono'],
    ['Prêt à être retiré', 'Pret a etre retire'],
  ])('reads "%s" the same in the dress "%s"', (plain, dressed) => {
    expect(classify({ text: dressed })).toEqual(classify({ text: plain }));
  });
});

describe('codes and words together', () => {
  it('believes the code where the words do not contradict it', () => {
    expect(classify({ text: 'Carrier update', code: 'LH_ARRIVE' })).toEqual({
      stage: 'arrived_destination',
      by: 'code',
    });
    expect(classify({ text: '', code: 'GTMS_SIGNED' })).toEqual({ stage: 'delivered', by: 'code' });
    expect(classify({ text: 'Посылка', code: '8.13', carrier: 'russian-post' })).toEqual({
      stage: 'arrived_destination',
      by: 'code',
    });
  });

  it.each([
    ['Відправлення вручено: відправнику', '41000', 'ukrposhta', 'returned'],
    ['Return to sender, delivered to the sender', 'GTMS_SIGNED', 'cainiao', 'returned'],
    ['Delivery attempt failed, recipient absent', 'DL', 'fedex', 'exception'],
    ['Parcel is being returned to the sender', 'IT', 'fedex', 'returned'],
  ])('lets "%s" overrule %s', (text, code, carrier, stage) => {
    expect(classify({ text, code, carrier })).toEqual({ stage, by: 'text' });
  });

  it('lets words say more than a tracker’s rough state', () => {
    expect(classify({ text: 'Held by customs', code: 'InTransit' }).stage).toBe('customs');
    expect(classify({ text: 'xyzzy', code: 'InTransit' })).toEqual({ stage: 'transit', by: 'code' });
  });

  it('reads a code that is words', () => {
    expect(classify({ text: '', code: 'OUT_FOR_DELIVERY', carrier: 'a-new-one' }).stage).toBe('out_for_delivery');
    expect(classify({ text: '', code: 'XQ-17', carrier: 'a-new-one' })).toEqual({ stage: 'info_only', by: 'none' });
  });
});

describe('any input', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 });
  const maybe = fc.option(anyText, { nil: undefined });

  it('gets an answer that is the same each time', () => {
    fc.assert(
      fc.property(anyText, maybe, maybe, maybe, (text, code, carrier, lang) => {
        const answer = classify({ text, code, carrier, lang });
        expect(STAGES).toContain(answer.stage);
        if (answer.by === 'none') expect(answer.stage).toBe('info_only');
        expect(classify({ text, code, carrier, lang })).toEqual(answer);
      }),
    );
  });

  it('is read as far as its beginning, however long it is', () => {
    const long = 'in transit to the next sorting centre '.repeat(20_000);
    const answer = classify({ text: long });
    expect(answer.stage).toBe('transit');
    expect(classify({ text: `${long} delivered to the recipient`, code: long, carrier: long })).toEqual(answer);
    for (const one of ['&', '<', 'あ']) expect(classify({ text: one.repeat(1_000_000) }).by).toBe('none');
  });
});
