/** Small tables of event codes of carriers that publish only a handful, or whose codes seldom reach a buyer. */
import type { CodeTable } from '../code-table.ts';

export const smallTables: readonly CodeTable[] = [
  // USPS Web Tools, Track and Confirm: event codes
  {
    carriers: ['usps'],
    stages: {
      shipped: 'MA GX PS PI NP PRE_TRANSIT',
      accepted: '03 OA TM PB',
      transit: '07 10 A1 AD AE EF L1 NT PC SF T1 TL U1 82 81 VR LD 15',
      out_for_delivery: 'OF OUT_FOR_DELIVERY DG',
      available_for_pickup: '14',
      delivered: '01 41 43 60 DELIVERED',
      returned: '09 21 22 23 24 25 26 28 29 31 RETURN_TO_SENDER',
      exception: '02 04 05 08 51 52 53 54 55 56 57 71 AVAILABLE_FOR_PICKUP_MISSED',
    },
  },
  // UPS tracking interface, activity status codes
  {
    carriers: ['ups'],
    stages: {
      shipped: 'MP MP_*',
      accepted: 'OR OR_* PU PU_*',
      transit: 'AR AR_* DP DP_* DS DS_*',
      customs: 'BB BB_* RZ RZ_* CC CC_*',
      out_for_delivery: 'OT OT_* OF OF_*',
      delivered: 'FS FS_* KB KB_* KM KM_* 9E 9E_*',
      returned: 'RS RS_*',
    },
  },
  // DHL Express tracking interface, checkpoint codes
  {
    carriers: ['dhl-express', 'dhl-unified', 'dhl'],
    stages: {
      shipped: 'SD',
      accepted: 'PU SA',
      transit: 'AR AF PL DF PO TR FD HI HO',
      customs: 'CR CD RR IC UD CI CU',
      out_for_delivery: 'WC',
      available_for_pickup: 'CC',
      delivered: 'OK DL',
      returned: 'RT',
      exception: 'OH NH BA RD MD CA ND HP DM DS MS',
    },
  },
  // Canada Post developer program, tracking event codes
  {
    carriers: ['canadapost', 'canada-post'],
    stages: {
      shipped: '3000 3001 3002',
      accepted: '2300 2600 2100 0300',
      transit: '0100 0104 0170 0175 0400 0410',
      customs: '0910 0900 0902 0904 0906',
      out_for_delivery: '0174 0500',
      available_for_pickup: '1701 1703 1302 1303',
      delivered:
        '1408 1409 1421 1422 1423 1424 1425 1426 1427 1428 1429 1430 1431 1432 1433 1434 1441 1442 1496 1497 1498 1499 5300',
      exception:
        '0156 0173 1411 1414 1415 1416 1417 1418 1419 1435 1443 1450 1479 1480 1481 1482 1483 1484 1487 1488 1490 1491 1492 1493 1494 1100',
      info_only: '20',
    },
  },
  // Нова Пошта, API документація: статуси трекінгу (getStatusDocuments)
  {
    carriers: ['nova-poshta', 'nova-post', 'novaposhta', 'novapost'],
    stages: {
      processing: '12',
      shipped: '1',
      transit: '4 41 5 6 101',
      available_for_pickup: '7 8',
      delivered: '9 10 11 14',
      returned: '102 108',
      exception: '2 103 105 111',
      info_only: '3 104 112 107',
    },
  },
  // Укрпошта, інтерфейс статусів відправлень
  {
    carriers: ['ukrposhta'],
    stages: {
      shipped: '10100',
      transit: '20700 20800 21500',
      available_for_pickup: '21400 21700',
      exception: '31100 31300 31400',
      delivered: '41000 48000',
    },
  },
  // 快递100 API 文档：物流状态码（advancedState）
  {
    carriers: ['kuaidi100'],
    stages: {
      shipped: '10',
      accepted: '1',
      transit: '0 2 201 202 203 204 205',
      out_for_delivery: '301',
      available_for_pickup: '311',
      delivered: '3 302 303 304',
      returned: '404 406 407 501',
      exception: '4 402 403 405 412 413 414 415 416 417 420 421 422 423 604',
      customs: '6 601 602 603',
      info_only: '401',
    },
  },
  // Chronopost, codes événements du suivi
  {
    carriers: ['chronopost', 'la-poste', 'laposte', 'colissimo'],
    stages: {
      shipped: 'DC DR1',
      accepted: 'DY PC1 PC2',
      transit: 'SC SD ET1 ET2',
      customs: 'DO1 DO2',
      out_for_delivery: 'TA MD2',
      available_for_pickup: 'AG1',
      delivered: 'D DI1 DI2',
    },
  },
  // Spring GDS, tracking event codes
  {
    carriers: ['spring'],
    stages: {
      shipped: '0',
      accepted: '18 20',
      transit: '19 22 31',
      departed_origin: '21',
      arrived_destination: '101 2103',
      customs: '40 2102',
      out_for_delivery: '9301',
      available_for_pickup: '92',
      delivered: '100',
      returned: '12*',
      exception: '1001 4106',
      info_only: '25',
    },
  },
  // 中国邮政速递物流，国际邮件轨迹操作码
  {
    carriers: ['china-post', 'ems-cn', 'chinapost'],
    stages: {
      accepted: '203',
      transit: '303 305 954 989',
      departed_origin: '404 423 457 500',
      customs: 'EXA EXB EXC IMA IMB IMC',
    },
  },
  // Asendia USA, milestones of the tracking page
  {
    carriers: ['asendia-us'],
    stages: {
      shipped: 'S1',
      transit: 'S2 S2A S2B S2C S2D S8',
      departed_origin: 'S4',
      arrived_destination: 'S5',
      customs: 'S6 S7',
      delivered: 'S10',
    },
  },
  // DHL eCommerce Solutions Americas, tracking event numbers
  {
    carriers: ['dhl-ecommerce-us', 'dhl-ecommerce'],
    stages: { shipped: '99 131 132', transit: '200 220 300 400 526', out_for_delivery: '598', delivered: '600' },
  },
  // J&T Express, scan types of the tracking page
  {
    carriers: ['jnt', 'j-t'],
    stages: { accepted: '1', transit: '2 3', out_for_delivery: '4', delivered: '5' },
  },
  // Korean consolidators, step numbers printed with the scans
  {
    carriers: ['yello-express', 'eparcel'],
    stages: { shipped: '10', departed_origin: '100', arrived_destination: '200', customs: '300', delivered: '700' },
  },
  // CJ대한통운 배송조회, 단계 코드 (crgSt)
  {
    carriers: ['cj-logistics', 'cjlogistics', 'cj'],
    stages: { accepted: '11', transit: '21 41 42 44', out_for_delivery: '82', delivered: '91' },
  },
  // DPD, parcel life cycle of the tracking page
  {
    carriers: ['dpd'],
    stages: {
      shipped: 'ORDERED ANNOUNCED',
      accepted: 'PICKEDUP ACCEPTED',
      transit: 'BETWEENDEPOTS DEPOT ON_THE_ROAD AT_DELIVERY_DEPOT',
      out_for_delivery: 'COURIER OUT_FOR_DELIVERY',
      available_for_pickup: 'PARCELSHOP PICKUP_POINT',
      exception: 'RETURNINGFROMDELIVERY NOTDELIVERED',
      delivered: 'DELIVERED',
    },
  },
  // Die Post (CH), Ereigniscodes der Sendungsverfolgung
  {
    carriers: ['post-ch', 'swiss-post'],
    stages: { customs: 'ITM_IMP_195', delivered: 'ITM_IMP_220_20' },
  },
  // Packeta public tracking, packetStatusId
  {
    carriers: ['packeta', 'zasilkovna'],
    stages: { shipped: '1', available_for_pickup: '2', delivered: '3', transit: '31', exception: '21' },
  },
  // iSklad eGON documentation, package tracking code list
  {
    carriers: ['egon'],
    stages: {
      shipped: '1',
      accepted: '2',
      transit: '3',
      out_for_delivery: '4',
      delivered: '5 6',
      available_for_pickup: '7',
      exception: '8 9 10 11 12 13 15 16',
      returned: '14',
    },
  },
  // Hermes Germany, parcelStatus of the tracking interface
  {
    carriers: ['hermes'],
    stages: {
      shipped: 'ANNOUNCED',
      accepted: 'PARCELSHOP_DROP_OFF',
      transit: 'SORTED ARRIVED_IN_DESTINATION_REGION',
      out_for_delivery: 'DELIVERY_TOUR_STARTED',
      available_for_pickup: 'PARCELSHOP_ITEMS_FOR_COLLECTION',
      delivered: 'DELIVERED_*',
    },
  },
];
