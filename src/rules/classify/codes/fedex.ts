/** FedEx track status codes; a scan may add its own number after a slash, which says nothing more. Source: FedEx Web Services developer guide, tracking status codes. */
import type { CodeTable } from '../code-table.ts';

export const fedex: CodeTable = {
  carriers: ['fedex'],
  stages: {
    shipped: 'OC EP IN',
    accepted: 'PU PX IP OF AP',
    transit: 'AA AC AD AF AR AX DP EA EO FD IT IX LO OW PL PM SF TR TP',
    departed_origin: 'PF',
    customs: 'CC CD CP CU BR',
    out_for_delivery: 'OD ED DS',
    available_for_pickup: 'HL HP',
    delivered: 'DL',
    returned: 'RS',
    exception: 'CA DD DE DY SE PD',
    info_only: 'AE AO CH DR OX LP RC RD RG RM RP RR SP',
  },
};
