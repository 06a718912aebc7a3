/** Correios (Brazil) events: a type of two or three letters and a two-digit status. Source: Correios, Rastreamento de Objetos (SRO): tabela de eventos, tipos e status. */
import type { CodeTable } from '../code-table.ts';

const everyBaixa = (statuses: string): string =>
  ['BDE', 'BDI', 'BDR'].flatMap((type) => statuses.split(' ').map((status) => `${type}_${status}`)).join(' ');

export const correios: CodeTable = {
  carriers: ['correios'],
  stages: {
    accepted: 'PO PO_* CO CO_*',
    transit: `DO DO_* RO RO_* TRI TRI_* PMT_* TR_* CD_* CMT_* CUN_* CAR_* CMR_* FC_10 PAR_18 ${everyBaixa('15 45 87')}`,
    arrived_destination: 'PAR_15 PAR_16',
    customs: `PAR_* ${everyBaixa('44 54 55 57 58 59 77 81 82 83')}`,
    out_for_delivery: 'OEC OEC_*',
    available_for_pickup: `LDI LDI_* ${everyBaixa('24 68')}`,
    delivered: everyBaixa('00 01 67 70'),
    returned: `LDE LDE_* OEC_09 FC_01 FC_47 FC_05 PAR_40 ${everyBaixa('03 04 05 06 08 10 12 21 22 23 26 36 40 42 48 49 56 62 64 89')}`,
    exception: `BLQ_* IDC_* FC_03 FC_04 FC_07 FC_09 FC_41 ${everyBaixa('02 07 09 13 14 18 19 20 25 28 29 30 33 34 35 37 38 39 41 43 46 47 50 51 52 60 61 69 71 72 73 74 75 76 80 84 86 98')}`,
    info_only: `EST_* ERROR_* FC_02 FC_08 ${everyBaixa('53 66 85')}`,
  },
};
