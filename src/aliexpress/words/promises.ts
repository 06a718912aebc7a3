/** Stems by which the promises of the pages are told apart, folded; in scripts without spaces whole words. */

export const PROMISE_STEMS = {
  refund: `refund|money back|reembols|estorno|devoluc|rembours|rimbors|erstatt|terugbetal|zwrot|zwroc|возврат|
  вернем|вернут|повернен|iade|geri ode|환불|返金|退款|החזר|זיכוי|استرداد|استرجاع|رد المبلغ|คืนเงิน|hoan tien|pengembalian dana|refundac|
  vratenie pen|vraceni pen`,
  coupon: `coupon|cupom|cupon|kupon|купон|gutschein|rabattcode|buono|codice sconto|voucher|waardebon|kortings|
  쿠폰|クーポン|优惠券|優惠券|קופון|قسيمة|كوبون|كود خصم|คูปอง|โค้ดส่วนลด|ma giam gia|phieu giam gia|bon de reduction|code promo|
  codigo de desconto|codigo promocional|промокод|indirim kodu`,
  delivery: `deliver|arriv|entreg|recib|livr|consegn|liefer|zustell|lever|bezorg|dostaw|dostarcz|достав|teslim|배송|배달|
  도착|配達|配送|届|送达|收货|מסיר|משלוח|הגיע|توصيل|تسليم|يصل|จัดส่ง|ส่งมอบ|ได้รับ|giao hang|nhan hang|pengiriman|dikirim|terkirim|doruc`,
  shipping: `ship|dispatch|sent out|envi|despach|expedi|spedi|versand|versend|verschick|verzend|verstuur|wysl|nadan|
  отправ|відправ|kargo|gonder|発送|出荷|발송|发货|寄出|יישלח|ישלח|שליח|شحن|إرسال|จัดส่ง|ส่งสินค้า|gui hang|kirim|odosl|odesl|expedov`,
};
