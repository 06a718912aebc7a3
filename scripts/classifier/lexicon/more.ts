/** Words of parcel scans in languages with smaller lexicons: Finnish, Hungarian, Romanian, the Baltic and South Slavic languages, Greek, Indonesian, Vietnamese, Thai. */
import type { Lexicon } from '../../../src/rules/classify/concepts.ts';

export const more: Lexicon = {
  deliver: 'pristatym,kättetoimet,доставка=,dostav,giao hàng',
  delivered:
    'on noudettu,toimitettu,kézbesítve,átvéve,livrat=,įteikta,pristatyta,piegādāts,izsniegts,kätte toimetatud,väljastatud,kätte saanud,παραδόθηκε,επιδόθηκε,доставена,връчена,uručen,dostavljen,vročen,diterima oleh,terkirim,telah diterima,berhasil diantar,phát thành công,đã giao hàng,นำจ่ายสำเร็จ,จัดส่งสำเร็จ,ส่งมอบเรียบร้อย',
  outfor:
    'kézbesítjük,jakelu,jakelussa,jakeluautoon,kuljettaja,kézbesítés alatt,futár úton,kiszállítás alatt,kézbesítőnek,futárnál,în livrare,la livrare,curs de livrare,pentru livrare,curierul este,pristatoma,išvežta,nodots piegādei,tiek piegādāts,kurjeram,προς παράδοση,σε παράδοση,διανομέα,για παράδοση,куриерът,за доставка,na dostavi,dostavljač,dostavljaču,v dostavi,kurir,sedang diantar,pengantaran,đang giao,bưu tá,đang phát,การนำจ่าย,นำส่ง,กำลังนำจ่าย',
  handed: 'luovutettu=,átadva,predat=,perduot,nodots,üle ant,предадена,predan,diserahkan,bàn giao',
  received:
    'vastaanotettu,beérkez,átvett,primit,primite,gaut,saņemt,παραλήφθηκε,приета,zaprimljen,sprejet,diterima,nhận=,รับ',
  accepted:
    'otettu kuljetettavaksi,feladva,felvétele,postai felvétel,preluat,siunta priimta,sūtījums pieņemts,κατάθεση,prijam pošiljke,dijemput,di pickup,jasa kirim',
  collected:
    'diambil penerima,sudah diambil,получена от,preuzeta od prim,đã lấy,đã nhận,noudettu,felvette,ridicat,atsiėmė,saņēmis,preuzeo,взета',
  pickup: 'nouto,ridicare,atsiėmim,atsiimti,saņemšan,παραλαβή,preuzimanj,prevzem',
  ready:
    'noudettavissa,valmis,átvehető,elhelyezve,disponibil,gatavs,valmis=,διαθέσιμο,готова,siap,tersedia,sẵn sàng,พร้อม',
  wait: 'odottaa,vár=,așteptar,așteaptă,laukia,laukiama,gaida,ootab,αναμονή,очаква,čeka,čaka,menunggu,chờ,รอ',
  arrive:
    'saapunut,érkez,megérkezett,sosit,ajuns,atvyko,pienācis,saabus,saabunud,άφιξη,έφτασε,пристигна,stig,prispje,prispel,tiba=,đã đến,ถึง',
  depart: 'keluar,lähtenyt,išvyko,izsūtīts,lahkunud,otpremljen,odpremljen',
  transit:
    'telah di terima,szállítás,matkalla,úton,tranzit,drum,kelyje,vežama,ceļā,teel,καθ οδόν,διαμετακόμιση,пътува,транзит,u prijevozu,na putu,v prevozu,na poti,perjalanan,transit=,vận chuyển,feldolgoz',
  sorted: 'lajiteltu,válogatás,sortat,paskirstyta,šķirošan,sorteerit,διαλογή,คัดแยก',
  shipped:
    'ennakkotieto,osoitekortti,ilmoittanut,lähettänyt tilauksen,ei ole vielä,címke,feladta a rendel,datele expedi,a expediat comanda,comandă expediată,dar neperduota,išsiuntė užsakymą,lipduk,nosūtījis pasūt,uzlīme,teele pannud,eelregistr,στοιχεία αποστολής,ετικέτας,απέστειλε την παραγγελία,δεν έχει παραδοθεί ακόμη,προαναγγελία,товарителница,изпрати поръчк,още не е предад,podaci o pošiljci,naljepnic,poslao narudžbu,još nije predan,najavljen,podatki o pošiljki,nalepk,odposlal naročilo,resi=,informasi pengiriman,telah mengirim,manifes,penjemputan,mengatur pengiriman,vận đơn,đã gửi hàng,chưa bàn giao,ข้อมูลพัสดุ,ใบปะหน้า,จัดส่งสินค้า,terima permintaan',
  pack: 'pakattu,csomagol,ambalat,pakuojam,συσκευασία,dikemas,đóng gói,แพ็ค',
  prepare:
    'käsitellään,valmistelee,feldolgozás,procesare,pregăte,ruošiam,apstrādāts,sagatavo,töödel,valmistab,ετοιμάζ,обработва,подготвя,obrađuj,priprema,pripravlja,obdelav,diproses,disiapkan,menyiapkan,xử lý,chuẩn bị,เตรียม',
  create: 'generat,creată',
  recipient:
    'khách hàng,πελάτη,vastaanottaja,címzett,destinatar,gavėj,saņēmēj,παραλήπτ,получател,primatelj,prejemnik,penerima,người nhận,ผู้รับ',
  sender: 'expeditor,siuntėj,sūtītāj,saatja,αποστολέα,подател,pošiljatelj,ผู้ส่ง',
  seller: 'продавач',
  carrier:
    'curier,μεταφορ,kuljetusyhti,kuljetusliik,szállító,vežėj,μεταφορικ,lentoyhtiö,légitársaság,companiei,oro linij,aviokompān,lennufirma,авиокомпани,zrakoplovn,letalski,maskapai,hãng',
  local: 'local=,vietin,τοπικό,lokaln,lokal=,ท้องถิ่น',
  courier: 'kurjer,kuller,kurir=',
  neighbour: 'szomszéd',
  mailbox: 'postilaatikko',
  pickpoint:
    'átvételi pont,easybox,paštomat,pakomāt,pakiautomaat,θυρίδα,в автомат,paketomat,paketnik,locker,tủ khóa,ตู้รับ',
  postoffice: 'pasta nodaļ,postkontor,κατάστημα,офис,bưu cục',
  hub: 'depóba,depóban,depozit,terminal,sorteerimiskeskus,център,hub=,kho=',
  airport: 'aeroport',
  flight: 'αεροπορικ,lento=,repülő,avion,penerbangan,chuyến bay,สายการบิน',
  exchange: 'kicserélő központ,kantor tukar',
  country: 'ország,țara=,šalį=,valst,χώρα,страна,zemlj,državo,negara,nước,ประเทศ',
  origin: 'lähteriig',
  destination: 'kohdemaa,célország,destinați,galamērķa,προορισμού,tujuan',
  abroad: 'ulkomaille,külföld,užsienį,ārvalst,välismaale,εξωτερικό,чужбина,inozemstv,tujino',
  address: 'adresă=,adresa=,адрес=',
  customs:
    'tulli,tullau,tullattu,vámkez,vámviz,vama,vamă,vămuire,vamal,muitin,muito=,muita,muitā,tolli,toll=,τελων,δασμ,εκτελων,митни,мита=,carin,bea cukai,bea masuk,kepabeanan,hải quan,thông quan,ศุลกากร',
  export: 'vienti,export,eksport,ekspor',
  import: 'import,impor=',
  inspect: 'kontrole',
  duty: 'maahantuontimaksu,áfa,taxe,thuế',
  payment:
    'maksu,maksettava,fizet,plată=,plăți,plătit,apmok,maksājum,makset,πληρωμ,плащан,plaćanj,plačil,pembayaran,thanh toán,ชำระ',
  hold: 'visszatart',
  return:
    'palaut,palautum,vissza,retur,returnat,se întoarce,grąžin,atgriezt,atpakaļ,tagast,επιστρ,върна,връща,връщане,vraćen,povrat,vraća,vrnjen,vračil,vrača,dikembalikan,pengembalian,retur=,chuyển hoàn,hoàn hàng,trả lại,ส่งคืน,ตีกลับ',
  refuse: 'kieltäytyi,megtagadva,refuzat,atsisak,atteicās,keeldus,άρνηση,отказан,odbio=,zavrnjen,menolak,từ chối,ปฏิเสธ',
  fail: 'epäonnistui,sikertelen,eșuat,nelivrat,nepavyko,neįteikta,neveiksmīg,ebaõnnestu,αποτυχία,αδυναμία,неуспешн,недоставен,neuspje,neuspeš,gagal,chưa giao,belum diterima',
  delay: 'viivästy,késés,întârziere,vėluoja,aizkavēj,hiline,καθυστέρηση,забавяне,kašnjenj,zamud,tertunda,trễ,ล่าช้า',
  cancel: 'anulat,dibatalkan',
  damage:
    'повреден,vaurio,sérült,avariat,pažeist,bojāt,kahjustat,κατεστραμμένο,поврежден,oštećen,poškodovan,rusak,hư hỏng,เสียหาย',
  lost: 'kadon,elveszett,pierdut,prarast,nozaudēt,kadunud,χάθηκε,изгубен,izgubljen,hilang,thất lạc,สูญหาย',
  wrong: 'virheelli,hibás,neteising,nepareiz,vale=,λανθασμέν,napačen,sai địa',
  absent: 'absent=,nerastas,απουσίαζε,отсъства,odsoten',
  attempt: 'tentativă',
  change: 'muutettu,modificat,pakeist,mainīt,muudet,αλλαγή,променен,promijen,sprememb',
  expect: 'estimat,perkiraan',
  notify: 'tekstiviesti,sms=,īsziņ,pemberitahuan,tin nhắn',
  noinfo: 'ei tietoja,ni podatkov,ไม่พบข้อมูล',
  info: 'információ,informați,informacij,informācij,andmed,информаци,thông tin',
  order: 'tilaus,rendelés,comand,užsakym,pasūtījum,tellimu,παραγγελία,поръчк,narudžb,naročil,pesanan,đặt hàng,คำสั่งซื้อ',
  not: 'ei=,nem=,nu=,nav=,δεν=,не=,nije,ni=,tidak,không,ไม่',
  yet: 'még,še=',
  today: 'tänään,täna,danas,danes',
  progress: 'đang',
  if: 'ha nem,jika,după expir,bila,esetén,ha a,în caz,lejárta,μετά την,nakon isteka,quá hạn,neatsiėmus,dacă,jei=,ako=,αν δεν,nếu,jos=',
};
