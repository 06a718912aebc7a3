/** The look of the page of a pack: plain on a screen, clean on paper. */

export const PACK_STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1c1e22;font:14px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:900px;margin:0 auto;padding:32px 20px 48px}
h1{font-size:22px;line-height:1.25;margin:0 0 6px}
h2{font-size:16px;margin:28px 0 8px;padding-bottom:4px;border-bottom:2px solid #1c1e22;break-after:avoid}
p{margin:0 0 6px}
.lead{font-size:16px}
.small,figcaption{color:#4b4f57;font-size:12px}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:5px 0;padding-inline-end:10px;border-bottom:1px solid #d9d6cf;text-align:start;vertical-align:top;white-space:pre-line}
th{font-weight:650;font-size:12px;color:#4b4f57;overflow-wrap:break-word}
tr{break-inside:avoid}
.item-missing td{color:#b3122b}
ul{margin:0;padding-inline-start:18px}
figure{margin:0 0 18px;break-inside:avoid}
img{display:block;max-width:100%;max-height:220mm;border:1px solid #d9d6cf;margin-bottom:6px}
@page{margin:16mm 14mm}
@media print{main{max-width:none;padding:0}body{font-size:11pt}}
`.trim();
