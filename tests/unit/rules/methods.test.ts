import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodOf } from '../../../src/rules/methods.ts';

describe('shipping methods', () => {
  it.each([
    ['AliExpress Standard Shipping', 'M-STD'],
    ['AliExpress standard shipping', 'M-STD'],
    ['AliExpress Selection Standard', 'M-STD'],
    ['Стандартная доставка AliExpress', 'M-STD'],
    ['Envío estándar de AliExpress', 'M-STD'],
    ['Envio padrão do AliExpress', 'M-STD'],
    ['Livraison standard AliExpress', 'M-STD'],
    ['AliExpress Standardversand', 'M-STD'],
    ['AliExpress standaard verzending', 'M-STD'],
    ['Standardowa wysyłka AliExpress', 'M-STD'],
    ['AliExpress Standart Gönderim', 'M-STD'],
    ['AliExpressスタンダード配送', 'M-STD'],
    ['AliExpress 스탠다드 배송', 'M-STD'],
    ['משלוח סטנדרטי של AliExpress', 'M-STD'],
    ['شحن علي إكسبريس القياسي', 'M-STD'],
    ['การจัดส่งมาตรฐานของ AliExpress', 'M-STD'],
    ['Vận chuyển tiêu chuẩn AliExpress', 'M-STD'],
    ['速卖通标准运输', 'M-STD'],
    ['AliExpress Saver Shipping', 'M-SAVER'],
    ['Cainiao Super Economy Global', 'M-SAVER'],
    ['Экономичная доставка AliExpress', 'M-SAVER'],
    ['Envío económico de AliExpress', 'M-SAVER'],
    ['Ekonomiczna wysyłka AliExpress', 'M-SAVER'],
    ['AliExpress エコノミー配送', 'M-SAVER'],
    ['AliExpress 이코노미 배송', 'M-SAVER'],
    ['משלוח חסכוני', 'M-SAVER'],
    ['AliExpress Premium Shipping', 'M-PREM'],
    ['AliExpress премиум доставка', 'M-PREM'],
    ['AliExpress プレミアム配送', 'M-PREM'],
    ['ePacket', 'M-EPKT'],
    ['China Post Registered Air Mail', 'M-POST'],
    ['China Post Ordinary Small Packet Plus', 'M-POST'],
    ['Почта Китая', 'M-POST'],
    ['中国邮政挂号小包', 'M-POST'],
    ['דואר סין', 'M-POST'],
    ['DHL', 'M-EXPR'],
    ['FedEx IP', 'M-EXPR'],
    ['UPS Express Saver', 'M-EXPR'],
    ['EMS', 'M-EXPR'],
    ["Seller's Shipping Method", 'M-OTHER'],
    ['Items shipped in groups', 'M-OTHER'],
    ['', 'M-OTHER'],
  ])('%s: %s', (name, id) => {
    expect(methodOf(name).id).toBe(id);
    expect(methodOf(name.toUpperCase()).id).toBe(id);
  });

  it('is M-OTHER when not named, and never throws', () => {
    expect(methodOf(undefined).id).toBe('M-OTHER');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => methodOf(name).days[1] > 0));
  });
});
