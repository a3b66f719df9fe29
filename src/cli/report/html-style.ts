/** Looks of the page: readable, prints well, follows a dark system. */
export const pageStyle = `
:root{color-scheme:light dark;--line:#d0d0d0;--soft:#666;--bad:#b3261e;--warn:#8a5300;--good:#1b6e3a;--mark:#ffe28a;--ink:#1a1a1a;--paper:#fff;--band:#f4f4f4}
@media(prefers-color-scheme:dark){:root{--line:#444;--soft:#aaa;--bad:#ff8a80;--warn:#ffc46b;--good:#7bd88f;--mark:#6b5300;--ink:#e8e8e8;--paper:#1c1c1c;--band:#262626}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.75 system-ui,"PingFang TC","PingFang SC","Microsoft JhengHei","Microsoft YaHei","Noto Sans CJK TC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper)}
main{display:flex;flex-direction:column;max-width:72rem;margin:0 auto;padding:1.5rem}
#table{order:-1}
h1{font-size:1.6rem;line-height:1.3;margin:0}h1+p{margin:.25rem 0 1.25rem;color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
thead th{position:sticky;top:0;background:var(--band);white-space:nowrap}
tbody th{font-weight:600;min-width:10rem;word-break:break-word}small{color:var(--soft);font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums}
td.missing,td.empty{color:var(--bad)}td.thin,td.unfilled,td.unheaded{color:var(--warn)}td.done{color:var(--good)}.optional{color:var(--soft)}
td.missing,td.empty,td.thin,td.unfilled,td.unheaded,td.done{white-space:nowrap}
a{color:inherit}
article{border-top:2px solid var(--line);margin-top:2.5rem;padding-top:1rem}
article header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
h2{font-size:1.2rem;margin:0;word-break:break-word}.top{font-size:.85rem;color:var(--soft);white-space:nowrap}
.findings{font-size:.9rem;background:var(--band);margin:.75rem 0;padding:.6rem 1rem .6rem 2rem}
.text{max-width:46rem}.text p{margin:.35rem 0;white-space:pre-wrap;overflow-wrap:anywhere}.text .h{font-weight:700;margin-top:1rem}.text .r{margin-top:.7rem}
.text p:target{outline:2px solid var(--warn);outline-offset:3px}
.gap{color:var(--bad);border:1px dashed var(--bad);padding:.2rem .6rem;font-size:.9rem}
mark{background:var(--mark);color:inherit;padding:0 .15em;border-radius:.2em;min-width:1em}
@media print{main{max-width:none;padding:0}thead th{position:static}article{break-before:page}.top{display:none}}
`.trim();
