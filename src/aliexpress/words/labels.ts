/** What the pages write beside a tracking number and beside a total, in their languages. */

export const NUMBER_LABELS = `tracking number|tracking no|tracking no.|tracking id|número de rastreamento|código de rastreamento|
número de rastreio|número de seguimiento|código de seguimiento|número de rastreo|numéro de suivi|n° de suivi|
sendungsnummer|trackingnummer|sendungsverfolgungsnummer|numero di tracciamento|numero di tracking|codice di tracciamento|
trackingcode|track & trace-nummer|volgnummer|numer śledzenia|numer przesyłki|номер отслеживания|трек-номер|
трек номер|номер для отслеживания|трекинг-номер|номер відстеження|takip numarası|kargo takip numarası|追跡番号|お問い合わせ番号|
伝票番号|운송장 번호|송장 번호|추적 번호|מספר מעקב|رقم التتبع|رقم التعقب|หมายเลขติดตาม|หมายเลขพัสดุ|เลขพัสดุ|mã vận đơn|
số theo dõi|mã theo dõi|nomor pelacakan|nomor resi|sledovacie číslo|číslo zásielky|sledovací číslo|číslo zásilky|
运单号|物流单号|快递单号`;

export const TOTAL_LABELS = `total|order total|total amount|grand total|total do pedido|total del pedido|importe total|montant total|
total de la commande|gesamt|gesamtbetrag|gesamtsumme|summe|totale|totale ordine|totale dell'ordine|totaal|totaalbedrag|
razem|suma|łącznie|kwota całkowita|итого|всего|общая сумма|сумма заказа|разом|усього|toplam|合計|総計|合計金額|총액|합계|총 금액|총계|
סה"כ|סך הכל|סהכ|الإجمالي|المجموع|الاجمالي|إجمالي|ยอดรวม|รวม|รวมทั้งหมด|ทั้งหมด|tổng|tổng cộng|tổng số tiền|
celkom|celkem|spolu|总计|合计|总额|jumlah|total pesanan`;
