/** Event codes in all their dresses. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../src/domain/stage.ts';
import { codeTables } from '../../../src/rules/classify/code-tables.ts';
import { normaliseCode, readCode } from '../../../src/rules/classify/codes.ts';

describe('reading a code', () => {
  it.each([
    ['GTMS_SIGNED', undefined, 'delivered'],
    ['AE_GTMS_SIGNED', 'aliexpress', 'delivered'],
    ['ae_gtms_do_depart', undefined, 'out_for_delivery'],
    ['PU_PICKUP_SUCCESS', 'cainiao', 'accepted'],
    ['AE_PICK_UP_SUCCESS', undefined, 'accepted'],
    ['LH_DEPART_SUCCESS', 'Cainiao Global', 'departed_origin'],
    ['AE_CC_EX_SUCCESS_SUCCESS', undefined, 'departed_origin'],
    ['CC_EX_START', undefined, 'customs'],
    ['CC_IM_FAILURE', undefined, 'customs'],
    ['GTMS_STA_SIGNED', undefined, 'available_for_pickup'],
    ['GTMS_STA_SIGN_FAILURE', undefined, 'exception'],
    ['RT_WH_INBOUND_FAILURE', undefined, 'returned'],
    ['FPX_D_DDRH', undefined, 'exception'],
    ['FPX_I_CR', undefined, 'returned'],
    ['CO 01', 'correios', 'accepted'],
    ['PO/09', 'correios', 'accepted'],
    ['BDE 1', 'Correios (BR)', 'delivered'],
    ['BDE 23', 'correios', 'returned'],
    ['BDE 02,BDI 02', 'correios', 'exception'],
    ['IT', 'fedex', 'transit'],
    ['DL/014', 'FedEx', 'delivered'],
    ['OF', 'usps', 'out_for_delivery'],
    ['2.1', 'russian-post', 'delivered'],
    ['2.2', 'Russian Post', 'returned'],
    ['3.2', 'russian-post', 'returned'],
    ['19.0,19', 'russian-post', 'customs'],
    ['H08', 'postnl', 'returned'],
    ['J05,X55', 'postnl', 'out_for_delivery'],
    ['LMD.1004', 'inpost', 'available_for_pickup'],
    ['taken_by_courier', 'inpost', 'accepted'],
    ['7', 'nova-poshta', 'available_for_pickup'],
    ['InTransit_CustomsProcessing', undefined, 'customs'],
    ['Exception_011', undefined, 'returned'],
    ['AvailableForPickup', undefined, 'available_for_pickup'],
  ])('%s of %s is %s', (code, carrier, stage) => {
    expect(readCode(code, carrier)?.stage).toBe(stage);
  });

  it.each(['IT', '7', 'OF', 'BDE 1', 'J05', '2.1'])('%s says nothing without its carrier', (code) => {
    expect(readCode(code, undefined)).toBeUndefined();
    expect(readCode(code, 'some-other-carrier')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', '', '   ', '///', 'NO_SUCH_CODE'])('%s is unknown', (code) => {
    expect(readCode(code, undefined)).toBeUndefined();
    expect(readCode(code, '__proto__')).toBeUndefined();
  });

  it('never throws and only answers stages', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        (code, carrier) => {
          const reading = readCode(code, carrier);
          if (reading !== undefined) expect(STAGES).toContain(reading.stage);
        },
      ),
    );
  });
});

describe('the code tables', () => {
  it('give each code one stage and write it in its normal form', () => {
    for (const { carriers, stages } of codeTables) {
      const codes = Object.values(stages).flatMap((each) => each.split(' '));
      expect(new Set(codes).size, `${carriers[0]}: a code stands twice`).toBe(codes.length);
      for (const code of codes) expect(normaliseCode(code), `${carriers[0]}: ${code}`).toBe(code.replace(/_\*$/, '_*'));
    }
  });
});
