/** Words of parcel scans in languages with smaller lexicons: Finnish, Hungarian, Romanian, the Baltic and South Slavic languages, Greek, Indonesian, Vietnamese, Thai. */
import type { Lexicon } from '../../../src/rules/classify/concepts.ts';

export const more: Lexicon = {
  deliver:
    'toimitus,jakelu,kézbesítés,kiszállítás,livrare,pristatym,piegād,kättetoimet,παράδοση,доставка=,dostav,uručenj,vročit,pengiriman,pengantaran,giao hàng,phát=,นำจ่าย,จัดส่ง',
  delivered:
    'toimitettu,luovutettu vastaanott,kézbesítve,címzett átvette,átvéve,livrat=,predat destinatarului,ridicat de destinatar,įteikta,pristatyta,piegādāts,izsniegts,kätte toimetatud,väljastatud,kätte saanud,παραδόθηκε,επιδόθηκε,παραλήφθηκε από τον παραλήπτη,доставена,връчена,uručen,dostavljen,vročen,diterima oleh,terkirim,telah diterima,berhasil diantar,giao hàng thành công,phát thành công,đã giao hàng,นำจ่ายสำเร็จ,จัดส่งสำเร็จ,ได้รับพัสดุ,ส่งมอบเรียบร้อย',
  outfor:
    'jakelussa,jakeluautoon,kuljettaja,kézbesítés alatt,futár úton,kiszállítás alatt,kézbesítőnek,futárnál,în livrare,la livrare,curs de livrare,pentru livrare,curierul este,pristatoma,išvežta,kurjeris pakeliui,nodots piegādei,kurjers ceļā,tiek piegādāts,kurjeram,kulleriga,kuller on teel,kättetoimetamisel,προς παράδοση,σε παράδοση,διανομέα,για παράδοση,куриер за доставка,куриерът,за доставка,изнесена,na dostavi,dostavljač,dostavljaču,v dostavi,kurir,sedang diantar,dibawa,pengantaran,mengantar,đang giao,bưu tá,đang phát,การนำจ่าย,นำส่ง,กำลังนำจ่าย',
  handed:
    'luovutettu=,átadva,átadták,predat=,perduot,nodots,üle ant,παραδόθηκε στον,предадена,predan,diserahkan,bàn giao,ส่งมอบ,ส่งต่อ',
  received:
    'vastaanotettu,saatu,beérkez,átvett,primit,primite,gaut,priimta,saņemt,pieņemts,vastu võetud,λήφθηκ,παραλαβή,παραλήφθηκε,получена е,приета,zaprimljen,preuzet,prejet,sprejet,diterima,di terima,đã nhận,nhận=,รับ,ได้รับ',
  accepted:
    'vastaanotettu lähettäjältä,noudettu lähettäjältä,jätetty postiin,otettu kuljetettavaksi,feladva,felvétele,a feladótól átvettük,postai felvétel,preluat,ridicat de curier,prezentat la oficiul,priimta iš siuntėjo,siunta priimta,paėmė siuntą,pieņemts no,sūtījums pieņemts,saatjalt vastu,vastu võetud postkontor,παραλαβή από τον αποστολέα,κατάθεση,приета от подателя,приета в,взета от,zaprimljena od,preuzeta od,prijam pošiljke,sprejeta od,sprejeta na,prevzeto pri,dijemput,di pick up,di pickup,diterima dari pengirim,jasa kirim,diterima di agen,đã lấy hàng,chấp nhận gửi,lấy hàng thành công,รับฝาก,รับเข้าระบบ,เข้ารับพัสดุ,diterima oleh counter',
  collected: 'noudettu,noutanut,felvette,ridicat,atsiėmė,saņēmis,preuzeo,prevzel,взета',
  pickup:
    'nouto,noudettavissa,átvehető,átvételi,ridicare,atsiėmim,atsiimti,saņemšan,järeletul,väljastamiseks,παραλαβή,получаване,preuzimanj,prevzem,pengambilan,diambil,đến nhận,มารับ',
  ready:
    'noudettavissa,valmis,átvehető,elhelyezve,disponibil,gata de,paruošta,laukia,ievietots,gatavs,valmis=,διαθέσιμο,έτοιμο,τοποθετήθηκε,готова,spremno,pripravljen,siap,tersedia,sẵn sàng,พร้อม,depus',
  wait: 'odottaa,vár=,așteptar,așteaptă,laukia,laukiama,gaida,ootab,αναμονή,αναμένει,очаква,čeka,čaka,menunggu,chờ,รอ',
  arrive:
    'saapunut,érkez,megérkezett,sosit,ajuns,atvyko,pienācis,saabus,saabunud,άφιξη,έφτασε,пристигна,stig,prispje,prispel,tiba=,sampai,đã đến,ถึง',
  depart:
    'lähtenyt,elhagyta,indult,plecat,părăsit,decolat,išvyko,išsiųsta,izsūtīts,nosūtīts,lahkunud,väljus,αναχώρησε,αναχώρηση,напусна,изпратена,napustil,otpremljen,zapustil,odpremljen,meninggalkan,berangkat,diberangkatkan,keluar,rời,khởi hành,ออกจาก',
  transit:
    'kuljetuksessa,matkalla,úton,szállítás alatt,tranzit,drum,kelyje,vežama,ceļā,teel,καθ οδόν,διαμετακόμιση,пътува,транзит,u prijevozu,na putu,v prevozu,na poti,perjalanan,transit=,vận chuyển,trung chuyển,ระหว่างการขนส่ง,ระหว่างทาง,diteruskan,feldolgoz',
  sorted: 'lajiteltu,válogatás,sortat,paskirstyta,šķirošan,sorteerit,διαλογή,sortirni,sortiran,phân loại,คัดแยก',
  shipped:
    'ennakkotieto,osoitekortti,ilmoittanut,lähettänyt tilauksen,ei ole vielä,címke,előzetes adat,adatok beérk,adatait megkapt,feladta a rendel,még nem,awb=,datele expedi,nu a predat,a expediat comanda,comandă expediată,etichet,informacija apie siuntą,siuntos duomenys,dar neperduota,išsiuntė užsakymą,lipduk,informācija par sūt,dati saņemti,vēl nav nodots,nosūtījis pasūt,uzlīme,andmed on vastu,ei ole veel pakki,teele pannud,eelregistr,στοιχεία αποστολής,ετικέτας,απέστειλε την παραγγελία,δεν έχει παραδοθεί ακόμη,προαναγγελία,информация за пратк,товарителница,изпрати поръчк,още не е предад,подготвена от подател,podaci o pošiljci,naljepnic,poslao narudžbu,još nije predan,najavljen,podatki o pošiljki,nalepk,odposlal naročilo,še ni bila predan,resi=,informasi pengiriman,telah mengirim,menunggu dijemput,manifes,penjemputan,mengatur pengiriman,vận đơn,thông tin đơn,đã gửi hàng,chờ lấy hàng,chưa bàn giao,ข้อมูลพัสดุ,ใบปะหน้า,จัดส่งสินค้า,รอเข้ารับ,ยังไม่ได้ส่งมอบ,terima permintaan',
  pack: 'pakattu,csomagol,ambalat,pakuojam,pakend,συσκευασία,опакова,pakira,dikemas,đóng gói,แพ็ค',
  prepare:
    'käsitellään,valmistelee,feldolgozás,procesare,pregăte,ruošiam,apstrādāts,sagatavo,töödel,valmistab,ετοιμάζ,обработва,подготвя,obrađuj,priprema,pripravlja,obdelav,diproses,disiapkan,menyiapkan,xử lý,chuẩn bị,เตรียม',
  create:
    'luotu,létrehozva,generat,plasată,creată,sukurt,izveidot,δημιουργία,създаден,izrađen,ustvarjen,dibuat,đã tạo,สร้าง',
  recipient:
    'vastaanottaja,saajal,címzett,destinatar,gavėj,saņēmēj,saaja=,saajale,saajat,παραλήπτ,получател,primatelj,naslovnik,prejemnik,penerima,yang bersangkutan,người nhận,ผู้รับ',
  sender:
    'lähettäjä,feladó=,feladónak,feladótól,feladóhoz,expeditor,siuntėj,sūtītāj,saatja,αποστολέα,подател,pošiljatelj,pengirim=,người gửi,ผู้ส่ง',
  seller: 'myyjä,eladó,vânzător,pardavėj,pārdevēj,müüja,πωλητή,продавач,prodavatelj,prodajalec,penjual,người bán,ผู้ขาย',
  carrier:
    'kuljetusyhtiö,lentoyhtiö,futárszolgálat,légitársaság,curier=,companiei,vežėj,oro linij,pārvadātāj,aviokompān,vedaja,lennufirma,μεταφορέα,κούριερ,превозвач,авиокомпани,prijevoznik,zrakoplovn,prevoznik,letalski,maskapai,jasa kirim,hãng,đơn vị vận chuyển,สายการบิน',
  local: 'paikallis,helyi,local=,vietin,vietēj,kohalik,τοπικό,местен,lokaln,lokal=,địa phương,ท้องถิ่น',
  courier: 'kuljettaja,futár,curierul,kurjer,kuller,διανομέας,куриер,dostavljač,kurir=,bưu tá,nhân viên,พนักงาน',
  neighbour: 'szomszéd,vecin',
  mailbox: 'postilaatikko,postaláda',
  pickpoint:
    'noutopiste,pakettiautomaat,csomagautomat,átvételi pont,easybox,punctul de ridicare,paštomat,atsiėmimo punkt,pakomāt,pakiautomaat,θυρίδα,σημείο παραλαβής,в автомат,paketomat,paketnik,prevzemno mesto,locker,titik pengambilan,agen=,tủ khóa,ตู้รับ',
  postoffice:
    'postista,postin,postán,oficiul poștal,pasta nodaļ,postkontor,ταχυδρομείο,κατάστημα,офис,poštanskom uredu,na pošti,bưu cục,ที่ทำการไปรษณีย์,ไปรษณีย์',
  hub: 'terminaali,lajittelukeskus,feldolgozó központ,depóba,depóban,kiszállító depó,centrul de sortare,depozit,terminal,skirstymo centr,šķirošanas centr,sorteerimiskeskus,κέντρο διαλογής,център,sortirni centar,razdelilni center,hub=,pusat sortir,gudang,fasilitas,kho=,trung tâm khai thác,ศูนย์คัดแยก',
  warehouse: 'varasto,raktár,depozit,gudang,kho=',
  airport: 'lentokent,aeroport,oro uost,lidost,lennujaam,αεροδρόμιο,летищ,zračnu luk,letališ,bandara,sân bay,สนามบิน',
  flight: 'αεροπορικ,lento=,repülő,avion,pesawat,penerbangan,chuyến bay,สายการบิน',
  exchange: 'kicserélő központ,birou de schimb,biroul de schimb,kantor tukar',
  country:
    'maahan=,maasta=,suomeen,ország,țara=,românia,šal=,šalį=,šalies=,valst,riiki,riigist,χώρα,страна,zemlj,državo,države,negara,nước,ประเทศ',
  origin:
    'lähtömaa,feladó ország,țara de origine,siuntimo šal,izcelsmes,lähteriig,προέλευσης,произход,podrijetla,izvora,asal=,nước gửi,ต้นทาง',
  destination:
    'kohdemaa,määränpää,célország,destinați,paskirties,gavimo šal,galamērķa,sihtri,sihtkoh,προορισμού,местоназначение,odrediš,namembn,ciljno,tujuan,nước nhận,đích,ปลายทาง',
  abroad: 'ulkomaille,külföld,užsienį,ārvalst,välismaale,εξωτερικό,чужбина,inozemstv,tujino,nước ngoài,ต่างประเทศ',
  address: 'osoite=,osoitetta,cím=,adresă=,adresa=,adresas,adrese=,aadress,διεύθυνση,адрес=,naslov=,alamat,địa chỉ,ที่อยู่',
  customs:
    'tulli,tullau,tullattu,vámkez,vámhat,vámviz,vama,vamă,vămuire,vamal,muitin,muito=,muita,muitā,tolli,toll=,τελων,δασμ,εκτελων,митни,мита=,carin,bea cukai,bea masuk,kepabeanan,hải quan,thông quan,ศุลกากร',
  export: 'vienti,export,eksport,εξαγωγ,износ,izvozn,ekspor,xuất khẩu,ขาออก',
  import: 'maahantuonti,import,εισαγωγ,внос,impor=,nhập khẩu',
  clear:
    'luovuttanut,tullattu,befejez,eliberat,finalizată,išleista,atbrīvoj,vabastan,εκτελωνίστηκε,ολοκληρώθηκε,освободена,pušten,sproščen,selesai,đã thông quan,ผ่านพิธีการ',
  inspect: 'vizsgálat,patikrinim,kontrole,pemeriksaan,kiểm tra',
  duty: 'maahantuontimaksu,áfa,taxe,mokest,nodok,maks=,δασμών,thuế,ภาษี',
  payment:
    'maksu,maksettava,fizet,plată=,plăți,plătit,mokėti,apmok,jāmaksā,maksājum,tasuda,makset,πληρωμ,плащан,plaćanj,plačil,pembayaran,thanh toán,nộp,ชำระ',
  hold: 'pidättä,visszatart,reținut,sulaikyt,aizturēt,kinni peet,δεσμεύτηκε,задържан,zadržan,ditahan,giữ=,กัก',
  return:
    'palaut,palautum,vissza,retur,returnat,se întoarce,grąžin,atgriezt,atpakaļ,tagast,επιστρ,върна,връща,връщане,vraćen,povrat,vraća,vrnjen,vračil,vrača,dikembalikan,pengembalian,retur=,chuyển hoàn,hoàn hàng,trả lại,ส่งคืน,ตีกลับ,feladónak vissza',
  refuse: 'kieltäytyi,megtagadva,refuzat,atsisak,atteicās,keeldus,άρνηση,отказан,odbio=,zavrnjen,menolak,từ chối,ปฏิเสธ',
  fail: 'epäonnistui,ei voitu,ei toimitettu,sikertelen,nem kézbesít,eșuat,nu a putut,nelivrat,nepavyko,neįteikta,neveiksmīg,nav izsniegts,ebaõnnestu,ei ole väljastatud,αποτυχία,δεν παραδόθηκε,αδυναμία,неуспешн,недоставен,neuspje,nije uručen,neuspeš,ni vročen,gagal,không thành công,chưa giao,ไม่สำเร็จ,belum diterima',
  delay: 'viivästy,késés,întârziere,vėluoja,aizkavēj,hiline,καθυστέρηση,забавяне,kašnjenj,zamud,tertunda,trễ,ล่าช้า',
  cancel: 'peruutettu,törölve,anulat,atšaukt,atcelt,tühist,ακυρώ,анулиран,otkazan,preklican,dibatalkan,hủy,ยกเลิก',
  damage:
    'vaurio,sérült,avariat,pažeist,bojāt,kahjustat,κατεστραμμένο,поврежден,oštećen,poškodovan,rusak,hư hỏng,เสียหาย',
  lost: 'kadon,elveszett,pierdut,prarast,nozaudēt,kadunud,χάθηκε,изгубен,izgubljen,hilang,thất lạc,สูญหาย',
  wrong:
    'virheelli,hibás,incorect,neteising,nepareiz,vale=,λανθασμέν,грешен,pogrešn,napačen,tidak lengkap,tidak ditemukan,sai địa,ไม่ถูกต้อง',
  absent:
    'ei ollut,nem volt otthon,absent=,nerastas,nav sastapts,ei olnud kodus,απουσίαζε,отсъства,nije zatečen,odsoten,tidak di tempat,không liên lạc,ไม่พบผู้รับ,noutamaton,nem vették',
  attempt: 'kísérlet,tentativă',
  change:
    'muutettu,módosít,változ,modificat,pakeist,mainīt,muudet,αλλαγή,променен,promjen,promijen,sprememb,diubah,thay đổi,เปลี่ยน',
  schedule: 'reprogramat,toimitusaikaa,pristatymo laik,piegādes laik,jadwal',
  expect: 'arvioitu,várható,estimat,perkiraan,dự kiến,คาดว่า',
  notify: 'tekstiviesti,értesít,sms=,īsziņ,pemberitahuan,tin nhắn,แจ้ง',
  noinfo:
    'ei tietoja,nincs információ,fără informații,nėra informacijos,nav informācijas,andmed puuduvad,δεν υπάρχουν πληροφορίες,няма информация,nema podataka,ni podatkov,data tidak ditemukan,không có thông tin,ไม่พบข้อมูล',
  info: 'tietoja,információ,informați,informacij,informācij,andmed,πληροφορ,информаци,podaci=,podatki=,informasi,thông tin,ข้อมูล',
  order:
    'tilaus,rendelés,comand,užsakym,pasūtījum,tellimu,παραγγελία,поръчк,narudžb,naročil,pesanan,đơn hàng,đặt hàng,คำสั่งซื้อ',
  not: 'ei=,nem=,nu=,nav=,nėra,δεν=,не=,nije,ni=,tidak,belum,không,chưa,ไม่',
  yet: 'vielä,még,încă,dar=,vēl,veel,ακόμη,още=,još,še=,belum,chưa,ยัง',
  today: 'tänään,azi=,šiandien,šodien,täna,σήμερα,днес,danas,danes,hari ini,hôm nay,วันนี้',
  tomorrow: 'huomenna,holnap,mâine,rytoj,rīt=,homme,αύριο,утре,sutra,jutri,besok,ngày mai,พรุ่งนี้',
  complete:
    'vahvistettu,sikeresen,finalizat,baigti,pabeigt,lõpetat,ολοκληρ,успешно,završen,zaključen,berhasil,thành công,สำเร็จ',
  progress: 'käsittelyssä,alatt,curs=,dalam proses,đang,อยู่ระหว่าง,กำลัง,σε εξέλιξη,u tijeku',
};
