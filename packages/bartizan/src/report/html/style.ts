/**
 * The page's style: paper and stone, system fonts, one accent for each severity. Colours are chosen for
 * at least 4.5:1 on what they stand on, in light and in dark (WCAG 2.2, 1.4.3); a test in a browser
 * measures it.
 */
export const style = `
:root{color-scheme:light dark;--paper:#f6f3ec;--card:#fffdf8;--ink:#1c2230;--soft:#575d6b;--line:#dbd4c5;--wall:#222a38;--wall-ink:#f3eee2;--link:#155a78;--critical:#8f1426;--high:#ad430b;--medium:#755800;--low:#2a5d7a;--info:#565c6a;--good:#22653f;--tag-ink:#fff;--hatch:#cfc6b2;--code:#efeade;--band:#8fb3c4;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--serif:ui-serif,"Iowan Old Style",Charter,Cambria,Georgia,serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#11151d;--card:#191f2a;--ink:#e9e4d8;--soft:#a6acba;--line:#2f3747;--wall:#090c12;--wall-ink:#ece6d8;--link:#8cc8e6;--critical:#ff8c98;--high:#ffab70;--medium:#e3c257;--low:#8cc8e6;--info:#aab1bf;--good:#7fcf9c;--tag-ink:#11151d;--hatch:#3a4252;--code:#222938;--band:#3f6f86}}
*{box-sizing:border-box}
html{font:16px/1.5 var(--sans);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0}
code,pre{font:.86em/1.45 var(--mono)}
.skip{position:absolute;left:-999px}.skip:focus{left:.5rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.masthead{padding-top:9px;background:repeating-linear-gradient(90deg,var(--wall) 0 22px,transparent 22px 36px) 0 0/100% 9px no-repeat}
.wall{background:var(--wall);color:var(--wall-ink);display:flex;align-items:center;gap:.6rem;padding:.5rem max(1rem,calc((100% - 76rem)/2 + 1rem))}
.mark{width:22px;height:24px}
.brand{font:600 1.15rem/1 var(--serif);letter-spacing:.02em}
.run{margin-left:auto;font-size:.82rem}
main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
.brief{display:grid;grid-template-columns:minmax(0,1.65fr) minmax(0,1fr);gap:1rem;padding:1rem 0}
.verdict,.first,.unseen,.component,nav{background:var(--card);border:1px solid var(--line);border-radius:6px}
.verdict{padding:1.1rem 1.25rem;border-top:6px solid var(--tone)}
.bad{--tone:var(--critical)}.unknown{--tone:var(--medium)}.good{--tone:var(--good)}
.subject{display:block;font:600 1.02rem/1.3 var(--sans)}
.judgement{display:block;font:600 2.3rem/1.15 var(--serif);color:var(--tone);letter-spacing:-.01em}
.lede{font-size:1.08rem;margin-top:.2rem}
.counts{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.5rem;margin-top:.8rem}
.count{display:flex;flex-direction:column-reverse;border-left:4px solid var(--tone);padding:.05rem 0 .05rem .6rem}
.count dt{font-size:.82rem;color:var(--soft)}
.count dd{font:600 1.7rem/1.1 var(--serif);color:var(--tone);font-variant-numeric:tabular-nums}
.count.none{border-color:var(--line)}.count.none dd{color:var(--soft);font-weight:400}
.critical{--tone:var(--critical)}.high{--tone:var(--high)}.medium{--tone:var(--medium)}.low{--tone:var(--low)}.info{--tone:var(--info)}
.aside{margin-top:.6rem;font-size:.88rem}
h2{font:600 1.45rem/1.25 var(--serif)}
.brief h2{font-size:1.15rem}
.first{padding:.9rem 1.25rem;grid-column:1}
.first ol{list-style:none;padding:0}
.first li{display:grid;grid-template-columns:4.9rem minmax(0,1fr);gap:.7rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.first li:last-child{border:0}
.what{font-weight:600}
.where{color:var(--soft);font-size:.84rem}
.first .todo::before,.finding .todo::before{content:"→ ";color:var(--soft)}
.tag{display:inline-block;align-self:start;justify-self:start;background:var(--tone);color:var(--tag-ink);font:600 .74rem/1 var(--sans);padding:.28rem .5rem;border-radius:3px;letter-spacing:.01em;vertical-align:.12em}
.tag.plain{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--soft)}
.unseen{grid-column:2;grid-row:1/3;padding:.9rem 1.25rem .9rem 1.9rem;background:repeating-linear-gradient(-45deg,var(--hatch) 0 3px,transparent 3px 8px) 0 0/12px 100% no-repeat var(--card)}
.unseen.seen{background:var(--card);padding-left:1.25rem}
.number{font:600 2.3rem/1.15 var(--serif);font-variant-numeric:tabular-nums;margin-right:.25rem}
.unseen.seen .number{color:var(--good)}
.loud{font-weight:600;margin:.15rem 0 .3rem}
.unseen ul{list-style:none;padding:0;font-size:.92rem}
.day{white-space:nowrap}
.unseen li{padding:.45rem 0;line-height:1.4;border-top:1px solid var(--line)}
.what{text-decoration-thickness:1px;color:inherit;text-decoration-color:var(--soft)}
.more{margin-top:.45rem;font-size:.92rem}
nav{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;padding:.5rem 1.25rem}
nav a{padding:.2rem 0}
main>section{padding-top:2.2rem}
main>section>h2{margin-bottom:.5rem}
h3{font:600 1.12rem/1.35 var(--sans)}
main>section>h3{margin:1.4rem 0 .4rem}
.kind{font:400 .8rem/1.3 var(--sans);color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:.05rem .35rem;white-space:nowrap}
.component{padding:1rem 1.25rem .4rem;margin-top:1rem}
.tally{color:var(--soft);font-size:.88rem}
.finding{border-left:4px solid var(--tone);margin:1rem 0 1.3rem;padding-left:1rem;display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:.4rem 2rem;scroll-margin-top:.5rem}
.told{display:grid;grid-template-columns:minmax(0,1fr);gap:.4rem;align-content:start}
.finding:target{outline:2px solid var(--link);outline-offset:6px}
.told>p,.lede,.notice,main>section>p{max-width:46rem}
.finding h4{font:600 1.02rem/1.45 var(--sans)}
.finding.accepted{--tone:var(--line)}.finding.accepted .tag{--tone:var(--info)}
.place{color:var(--soft)}
.state{border:1px dashed var(--soft);border-radius:4px;padding:.35rem .6rem;font-size:.92rem}
details{margin-top:.2rem}
mark{background:var(--band);color:inherit;outline:2px solid var(--high)}
summary{cursor:pointer;color:var(--link);font-size:.92rem;padding:.15rem 0;width:fit-content}
figure{margin:.4rem 0 .7rem}
figcaption{font-size:.84rem;color:var(--soft);margin-bottom:.15rem}
pre{margin:0;padding:.6rem .8rem;background:var(--code);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;max-height:26rem;overflow:auto}
.facts div{display:grid;grid-template-columns:5.4rem minmax(0,1fr);gap:.6rem}
.facts{display:grid;gap:.2rem;font-size:.86rem;line-height:1.4;align-content:start}
.facts dt,.provenance dt{color:var(--soft)}
.facts ul{padding:0;list-style:none}.facts li+li{margin-top:.25rem}
.rows{padding:0;list-style:none;margin:.6rem 0}.rows li{padding:.3rem 0;border-top:1px solid var(--line)}
.notice{color:var(--soft);padding:.3rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin-top:.5rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.84rem;border-bottom:2px solid var(--line)}
tbody th{font-weight:600;min-width:8rem}
tbody th code,tbody th .kind{font-weight:400}
.hash{min-width:24rem}
.num{white-space:nowrap;min-width:4.5rem}
.value{font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px;background:var(--card);margin-top:.7rem}
.matrix{margin:0}
.matrix th,.matrix td{padding:.4rem .7rem;overflow-wrap:normal}
.matrix tbody th{position:sticky;left:0;background:var(--card);min-width:9rem;max-width:20rem;overflow-wrap:anywhere}
.matrix td,.matrix thead th+th{text-align:center;min-width:5.5rem;position:relative}
.matrix tr:last-child>*{border-bottom:0}
.sign{display:inline-grid;place-items:center;width:1.5em;height:1.5em;border-radius:3px;font:600 .9rem/1 var(--sans);vertical-align:middle}
.sign.pass{color:var(--good);box-shadow:inset 0 0 0 1.5px var(--good)}
.sign.findings{background:var(--high);color:var(--tag-ink)}
.sign.incomplete{background:repeating-linear-gradient(-45deg,var(--hatch) 0 2px,transparent 2px 6px);box-shadow:inset 0 0 0 1.5px var(--ink);color:var(--ink)}
.sign.notApplicable{color:var(--soft)}
.n{margin-left:.35rem;font-variant-numeric:tabular-nums}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.86rem;color:var(--soft);margin-top:.5rem}
.diagram{padding:1rem}.diagram img{display:block;max-width:100%;height:auto;margin:0 auto}.diagram:target{max-height:90vh;overflow:auto}.diagram:target img{max-width:none}.zoom{display:flex;gap:1.2rem;font-size:.92rem;margin-top:.4rem}
.interval{display:block;max-width:100%}
.axis{stroke:var(--soft);fill:none}.band{fill:var(--band)}.dot{fill:var(--ink);stroke:var(--paper)}
.provenance{display:grid;gap:.3rem;margin:.7rem 0}
.provenance div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem;font-size:.92rem}
footer{color:var(--soft);font-size:.86rem;padding-top:2rem;padding-bottom:2rem}
@media (max-width:56rem){.finding{grid-template-columns:minmax(0,1fr)}.brief{grid-template-columns:minmax(0,1fr)}.unseen{grid-column:1;grid-row:auto}}
@media (max-width:40rem){
html{font-size:15px}
.wall{padding-top:.35rem;padding-bottom:.35rem}
main{padding:0 .6rem}
.brief{gap:.5rem;padding:.5rem 0}
.verdict{padding:.6rem .8rem .7rem;border-top-width:4px}
.judgement{font-size:1.6rem}.lede{font-size:.95rem;line-height:1.35}
.counts{gap:.3rem;margin-top:.5rem}.count{border-left:0;border-top:3px solid var(--tone);padding:.15rem 0 0}.count dd{font-size:1.25rem}.count dt{font-size:.76rem}
.aside{margin-top:.3rem}
.first{padding:.6rem .8rem}.unseen{padding:.6rem .8rem .6rem 1.6rem}
.first li{display:block;padding:.35rem 0;line-height:1.35}.first .tag{margin-right:.4rem}.first li div,.first .what{display:inline}
.first .where,.first .todo{font-size:.86rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden}
.first .todo{-webkit-line-clamp:2}
.unseen li{padding:.3rem 0;line-height:1.35}.unseen .item:nth-child(n+4){display:none}.number{font-size:1.6rem}.aside{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.component{padding:.8rem .8rem .2rem}.finding{padding-left:.7rem}
.provenance div{grid-template-columns:minmax(0,1fr);gap:0}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
.stack tr{border-bottom:1px solid var(--line);padding:.5rem 0}
.stack th,.stack td{border:0;min-width:0;white-space:normal;padding:.1rem 0}
.stack td::before{content:attr(data-label) ": ";color:var(--soft);font-weight:400}
}
@media print{
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--critical:#8f1426;--high:#ad430b;--medium:#755800;--low:#2a5d7a;--info:#565c6a;--good:#22653f;--tag-ink:#fff;--code:#f3f3f3;--hatch:#ccc;--link:#000;--wall:#222a38;--wall-ink:#fff}
@page{margin:14mm}
html{font-size:9.5pt}
.brief{grid-template-columns:minmax(0,1.65fr) minmax(0,1fr)}.unseen{grid-column:2;grid-row:1/3}
.finding{grid-template-columns:minmax(0,1fr) 15rem}
.hash{min-width:20rem;font-size:.9em}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,.zoom,summary{display:none}
details::details-content{content-visibility:visible;display:block}
pre{max-height:none}
.scroll{overflow:visible}.diagram img{max-width:100%}
.told>p,tr,figure,.first li,.unseen li{break-inside:avoid}
h2,h3,h4{break-after:avoid}
#findings,#checks{break-before:page}
}
`;
