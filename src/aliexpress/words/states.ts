/** AliExpress's words for the states of an order, in its languages; read by state-words.ts. */

import type { OrderState } from '../../domain/stage.ts';

/**
 * English, Portuguese, Spanish and Slovak as seen on pages 2019–2026, Russian "С отделкой" as well (a mistranslation
 * of "Finished"); the other languages are plain translations that no public source confirms.
 */
export const STATE_WORDS: readonly (readonly [OrderState, string])[] = [
  [
    'unpaid',
    `To pay|Awaiting payment|Pending payment|Payment pending|Unpaid|Waiting for payment|A ser pago|Aguardando pagamento|
    A pagar|Aguardando o pagamento|Pendiente de pago|Por pagar|Esperando pago|Esperando el pago|En attente de paiement|
    À payer|Non payé|Impayé|Zahlung ausstehend|Warten auf Zahlung|Ausstehende Zahlung|Zu bezahlen|Unbezahlt|
    Warte auf Zahlung|In attesa di pagamento|In attesa del pagamento|Da pagare|Wachten op betaling|Te betalen|Onbetaald|
    In afwachting van betaling|Oczekuje na płatność|Oczekiwanie na płatność|Do zapłaty|Nieopłacone|Ожидает оплаты|
    Ожидается оплата|Ожидание оплаты|Ждет оплаты|К оплате|Не оплачен|Очікує оплати|Очікується оплата|До сплати|
    Ödeme bekleniyor|Ödeme bekliyor|Ödenecek|支払い待ち|お支払い待ち|未払い|결제 대기|결제 대기 중|결제 예정|입금 대기|
    ממתין לתשלום|לתשלום|בהמתנה לתשלום|في انتظار الدفع|بانتظار الدفع|قيد الدفع|للدفع|รอการชำระเงิน|
    รอชำระเงิน|ที่ต้องชำระ|ยังไม่ได้ชำระเงิน|Chờ thanh toán|Đang chờ thanh toán|Chưa thanh toán|Menunggu pembayaran|
    Belum dibayar|Čaká na platbu|Čaká sa na platbu|Na zaplatenie|Čeká na platbu|Čeká se na platbu|待付款|等待付款`,
  ],
  [
    'processing',
    `To ship|Ready to ship|Awaiting shipment|Processing|Paid|Pending shipment|Awaiting dispatch|Order processing|
    Waiting for shipment|Preparing to ship|Processando|Em processamento|A ser enviado|Aguardando envio|
    Aguardando o envio|Pago|Em preparação|En proceso|Procesando|Pendiente de envío|Esperando envío|Esperando el envío|
    Por enviar|Pagado|En cours de traitement|Traitement en cours|En attente d'expédition|En attente d’expédition|
    À expédier|En préparation|Payé|In Bearbeitung|Wird bearbeitet|Warten auf Versand|Ausstehender Versand|Zu versenden|
    Bezahlt|Wartet auf Versand|In elaborazione|In attesa di spedizione|Da spedire|Pagato|In lavorazione|
    Wordt verwerkt|In behandeling|Wachten op verzending|Te verzenden|Betaald|W trakcie realizacji|Przetwarzanie|
    Oczekuje na wysyłkę|Oczekiwanie na wysyłkę|Do wysłania|Opłacone|W realizacji|Ожидает отправки|Ожидается отправка|
    Ожидание отправки|Обрабатывается|В обработке|Оплачен|К отправке|Готовится к отправке|Очікує відправлення|
    Обробляється|Очікується відправлення|İşleniyor|Hazırlanıyor|Gönderim bekleniyor|Kargoya verilecek|Gönderilecek|
    İşlemde|処理中|発送待ち|発送準備中|お支払い済み|支払い済み|처리 중|처리중|발송 대기|발송 대기 중|배송 준비 중|배송 준비|
    결제 완료|בטיפול|בעיבוד|ממתין למשלוח|שולם|בהמתנה למשלוח|قيد المعالجة|جاري المعالجة|في انتظار الشحن|بانتظار الشحن|
    กำลังดำเนินการ|รอการจัดส่ง|รอจัดส่ง|ที่ต้องจัดส่ง|กำลังจัดเตรียม|Đang xử lý|Chờ giao hàng cho đơn vị vận chuyển|
    Chờ vận chuyển|Chờ gửi hàng|Đã thanh toán|Sedang diproses|Diproses|Menunggu pengiriman|Akan dikirim|Spracováva sa|
    Čaká na odoslanie|Čaká sa na odoslanie|Zpracovává se|Čeká na odeslání|Čeká se na odeslání|处理中|待发货|等待发货|已付款`,
  ],
  [
    'shipped',
    `Awaiting delivery|Shipped|Awaiting receipt|To receive|On the way|In transit|Aguardando a entrega|Aguardando entrega|
    Enviado|A ser recebido|A caminho|Em trânsito|Esperando entrega|Esperando la entrega|Pendiente de entrega|
    Pendiente de recibir|Por recibir|En camino|En tránsito|En attente de livraison|Expédié|Expédiée|À recevoir|
    En cours de livraison|En transit|Warten auf Lieferung|Warte auf Lieferung|Versandt|Versendet|Verschickt|
    Ausstehende Lieferung|Wartet auf Lieferung|Lieferung ausstehend|Unterwegs|Zustellung ausstehend|
    In attesa di consegna|In attesa della consegna|Spedito|Da ricevere|In consegna|In transito|Wachten op levering|
    Verzonden|Te ontvangen|In afwachting van levering|Onderweg|Oczekuje na dostawę|Oczekiwanie na dostawę|Wysłane|
    Wysłano|W drodze|Do odebrania|Ожидает доставки|Ожидается доставка|Ожидание доставки|Отправлен|Отправлено|В пути|
    Заказ в пути|Заказ отправлен|Ждём доставку|Доставляется|Очікує доставки|Очікується доставка|Відправлено|В дорозі|
    Teslimat bekleniyor|Teslimat bekliyor|Gönderildi|Kargoya verildi|Kargoda|Yolda|配達待ち|配送待ち|受取待ち|お届け待ち|
    発送済み|配送中|배송 대기|배송 대기 중|배송 중|배송중|발송됨|발송 완료|수령 대기|수령 대기 중|ממתין למסירה|ממתין לקבלה|נשלח|
    בדרך|בהמתנה למסירה|في انتظار التسليم|بانتظار التسليم|في انتظار التوصيل|تم الشحن|في الطريق|รอรับสินค้า|รอการส่งมอบ|
    จัดส่งแล้ว|ที่ต้องได้รับ|กำลังจัดส่ง|Chờ nhận hàng|Đang chờ giao hàng|Chờ giao hàng|Đã gửi hàng|Đang giao hàng|
    Đang vận chuyển|Menunggu diterima|Menunggu penerimaan|Dikirim|Dalam perjalanan|Menunggu kiriman|Čaká sa na doručenie|
    Čaká na doručenie|Odoslané|Čeká na doručení|Čeká se na doručení|Odesláno|待收货|等待收货|已发货|运输中`,
  ],
  [
    'delivered',
    `Delivered|Entregue|Entregado|Livré|Livrée|Geliefert|Zugestellt|Consegnato|Bezorgd|Geleverd|Dostarczono|Dostarczone|
    Доставлен|Доставлено|Заказ доставлен|Teslim edildi|配達済み|配達完了|お届け済み|배송 완료|배송완료|배달 완료|נמסר|
    تم التسليم|تم التوصيل|ส่งมอบแล้ว|จัดส่งสำเร็จ|ส่งสำเร็จ|Đã giao hàng|Đã giao|Terkirim|Telah diterima|Doručené|
    Doručeno|已签收|已送达|已收货`,
  ],
  [
    'completed',
    `Completed|Finished|Order completed|Complete|Order complete|Awaiting feedback|Awaiting review|To review|Awaiting reviews|
    Concluído|Finalizado|Concluída|Pedido concluído|Completado|Completada|Pedido completado|Terminado|Terminé|Terminée|
    Complété|Achevé|Commande terminée|Abgeschlossen|Beendet|Fertig|Vollendet|Completato|Concluso|Terminato|Voltooid|
    Afgerond|Zakończone|Zakończono|Ukończone|Zrealizowane|Завершен|Завершено|Завершён|Заказ завершен|Выполнен|
    Заказ выполнен|Заказ получен|Получен|С отделкой|Завершене|Виконано|Tamamlandı|Sipariş tamamlandı|完了|取引完了|注文完了|
    完了済み|완료|완료됨|주문 완료|거래 완료|הושלם|הושלמה|ההזמנה הושלמה|مكتمل|اكتمل|تم الإكمال|مكتملة|اكتمل الطلب|
    เสร็จสมบูรณ์|เสร็จสิ้น|สำเร็จ|คำสั่งซื้อเสร็จสมบูรณ์|Hoàn thành|Đã hoàn thành|Hoàn tất|Đã hoàn tất|Selesai|
    Pesanan selesai|Dokončené|Dokončeno|已完成|交易完成|交易成功`,
  ],
  [
    'cancelled',
    `Canceled|Cancelled|Closed|Expired|Payment expired|Order canceled|Order cancelled|Order closed|Cancelado|Cancelada|
    Compra cancelada|Pedido cancelado|Expirado|Pagamento expirado|Fechado|Encerrado|Pedido fechado|Cerrado|Pago caducado|
    Caducado|Vencido|Pedido cerrado|Annulé|Annulée|Fermé|Fermée|Expiré|Expirée|Commande annulée|Paiement expiré|Clôturé|
    Storniert|Abgebrochen|Geschlossen|Abgelaufen|Zahlung abgelaufen|Annulliert|Bestellung storniert|Annullato|Cancellato|
    Chiuso|Scaduto|Pagamento scaduto|Ordine annullato|Geannuleerd|Gesloten|Verlopen|Betaling verlopen|Anulowane|Anulowano|
    Zamknięte|Wygasło|Wygasłe|Zamówienie anulowane|Отменен|Отменён|Отменено|Заказ отменен|Заказ отменён|Закрыт|Закрыто|
    Заказ закрыт|Истек срок|Истёк срок|Срок оплаты истек|Истекший|Скасовано|Закрито|Прострочено|İptal edildi|İptal|
    Kapatıldı|Kapalı|Süresi doldu|Sipariş iptal edildi|キャンセル|キャンセル済み|キャンセルされました|終了|期限切れ|支払い期限切れ|
    취소|취소됨|주문 취소|취소 완료|종료|종료됨|만료|만료됨|결제 만료|בוטל|בוטלה|נסגר|ההזמנה בוטלה|פג תוקף|תם התוקף|ملغى|ملغي|تم الإلغاء|
    ملغاة|مغلق|منتهي الصلاحية|انتهت الصلاحية|ยกเลิก|ยกเลิกแล้ว|ถูกยกเลิก|ปิด|ปิดแล้ว|หมดอายุ|Đã hủy|Đã huỷ|Đã đóng|
    Hết hạn|Đơn hàng đã hủy|Dibatalkan|Ditutup|Kedaluwarsa|Kadaluarsa|Pesanan dibatalkan|Zrušené|Zatvorené|
    Platnosť vypršala|Zrušeno|Zavřeno|Vypršela platnost|已取消|已关闭|交易关闭|已过期`,
  ],
  [
    'dispute',
    `In dispute|Dispute|Dispute in progress|Dispute opened|Dispute open|Refund/dispute|Refund in progress|Refund processing|
    Return/refund in progress|Awaiting seller's response|Awaiting seller response|Awaiting AliExpress feedback|
    Waiting for AliExpress feedback|Waiting for feedback from AliExpress|Em disputa|Disputa em andamento|Disputa aberta|
    Reembolso em andamento|En disputa|Disputa abierta|Disputa en curso|Reembolso en curso|En litige|Litige ouvert|
    Litige en cours|Remboursement en cours|Im Streitfall|Streitfall eröffnet|Streitfall|Rückerstattung läuft|
    Rückerstattung in Bearbeitung|In controversia|Controversia aperta|Controversia in corso|Rimborso in corso|In geschil|
    Geschil geopend|Terugbetaling wordt verwerkt|W sporze|Spór otwarty|Spór w toku|Zwrot w toku|Открыт спор|Спор открыт|
    Спор|В споре|Идет спор|Идёт спор|Заказ в споре|Возврат в процессе|Відкрито спір|İhtilaf|İhtilaf açıldı|
    İtiraz açıldı|İade işlemde|紛争中|異議申し立て中|返金処理中|분쟁 중|분쟁 진행 중|환불 진행 중|환불 처리 중|
    AliExpress의 피드백을 기다리는 중입니다|במחלוקת|מחלוקת נפתחה|ההחזר בטיפול|قيد النزاع|نزاع|نزاع مفتوح|جاري استرداد الأموال|
    อยู่ระหว่างข้อพิพาท|เปิดข้อพิพาท|กำลังคืนเงิน|Đang tranh chấp|Đang khiếu nại|Đang hoàn tiền|Dalam sengketa|
    Sengketa|Pengembalian dana diproses|V spore|Spor otvorený|Ve sporu|纠纷中|退款中`,
  ],
  [
    'refunded',
    `Refunded|Refund completed|Refund complete|Refund successful|Reembolsado|Reembolso concluído|Reembolso completado|
    Reembolso realizado|Remboursé|Remboursée|Remboursement effectué|Remboursement terminé|Erstattet|Rückerstattet|
    Rückerstattung abgeschlossen|Rimborsato|Rimborso completato|Terugbetaald|Terugbetaling voltooid|Zwrócono|
    Zwrócono środki|Zwrot zakończony|Возврат выполнен|Возврат завершен|Возврат средств выполнен|Деньги возвращены|
    Деньги вернули|Кошти повернуто|İade edildi|İade tamamlandı|返金済み|返金完了|환불 완료|고급 환불 완료|환불됨|הוחזר|ההחזר הושלם|
    זוכה|تم استرداد الأموال|تم رد المبلغ|مسترد|คืนเงินแล้ว|คืนเงินสำเร็จ|Đã hoàn tiền|Hoàn tiền thành công|
    Dana dikembalikan|Pengembalian dana selesai|Vrátené peniaze|Refundované|Vráceny peníze|已退款|退款成功`,
  ],
];
