/** 4PX track codes. Source: 4PX open platform, track codes of the public tracking page (tkCode). */
import type { CodeTable } from '../code-table.ts';

export const fourPx: CodeTable = {
  carriers: ['4px', 'four-px', 'fpx'],
  distinctive: true,
  stages: {
    shipped: 'FPX_L_RPIF FPX_S_SFBR FPX_O_SIS FPX_O_IR FPX_L_ATP FPX_O_CRLB',
    accepted: 'FPX_C_SPQS FPX_C_SPLS FPX_O_RR FPX_L_PKED',
    transit:
      'FPX_C_AAF FPX_C_RDFF FPX_C_ADFF FPX_C_PP FPX_C_ZDCH FPX_F_* FPX_Q_AAEC FPX_Q_DFEC FPX_M_AAA FPX_M_DFA FPX_M_AAHK FPX_M_PT FPX_M_STUA FPX_M_STTC FPX_M_PPRL FPX_M_DFIC FPX_M_LDTP FPX_D_AAD FPX_D_DFD FPX_D_STPP FPX_D_HQ FPX_D_CCNS FPX_D_HODP FPX_D_LPRS FPX_D_APC FPX_D_TPTDL FPX_S_OKPO',
    departed_origin: 'FPX_Q_ECC FPX_M_HA FPX_M_DAHK FPX_M_DFOA FPX_M_DFSP FPX_M_ATD',
    arrived_destination: 'FPX_M_ATA FPX_M_DC FPX_M_ADCA FPX_M_AADP FPX_D_ADC',
    customs: 'FPX_Q_ECI FPX_Q_UEPC FPX_M_HCSC FPX_I_* FPX_S_OKRC FPX_D_CCPH',
    out_for_delivery: 'FPX_D_DIP FPX_D_OFD FPX_D_TDA FPX_D_ODBP',
    available_for_pickup: 'FPX_D_AP FPX_D_SASPS FPX_D_ADWP FPX_O_SHFC',
    delivered: 'FPX_S_OK FPX_S_OKGP FPX_S_OKVP FPX_S_OKCC FPX_S_OKSC FPX_S_OKIDC FPX_D_PD',
    returned: 'FPX_C_BTC FPX_I_CR FPX_D_SR FPX_O_RT FPX_O_PR* FPX_O_RTOC FPX_O_RTHM FPX_O_RFLM FPX_M_PRTS',
    exception:
      'FPX_C_DT* FPX_C_HF* FPX_M_TD* FPX_M_SE FPX_I_DG FPX_D_DD* FPX_D_SH* FPX_D_FD* FPX_D_RR FPX_D_RA FPX_D_SPRA FPX_D_VN FPX_D_POD FPX_D_DFCR FPX_Y_* FPX_O_SD FPX_O_SCBS FPX_O_SPHS',
    info_only: 'FPX_M_PCSM FPX_S_CC FPX_Y_COBH FPX_D_APBR FPX_D_SD FPX_D_DSRT',
  },
};
