/** How the diagram is coloured: by the reader's preference, or fixed. */
export type Theme = 'auto' | 'light' | 'dark';

const light = `--bz-paper:#ffffff;--bz-ink:#1a2233;--bz-quiet:#5b6678;--bz-line:#6b7688;--bz-box:#ffffff;
--bz-untrusted:#c0362c;--bz-partlyTrusted:#a86a00;--bz-trusted:#1f7a4d;--bz-unknown:#6b7688;
--bz-danger:#b42318;--bz-instruct:#6d3fc4;--bz-tint:.08`;
const dark = `--bz-paper:#12161f;--bz-ink:#e8ecf4;--bz-quiet:#a3adbf;--bz-line:#8a95a8;--bz-box:#1b2130;
--bz-untrusted:#ff7b6e;--bz-partlyTrusted:#f0b14a;--bz-trusted:#5fcf95;--bz-unknown:#98a3b5;
--bz-danger:#ff8a80;--bz-instruct:#b79aff;--bz-tint:.13`;

const rules = `
.bz text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--bz-ink)}
.bz .paper{fill:var(--bz-paper)}
.bz .zone rect{fill:currentColor;fill-opacity:var(--bz-tint);stroke:currentColor;stroke-opacity:.55;stroke-width:1.2}
.bz .zone text{fill:currentColor;font-size:13px;font-weight:600;stroke:var(--bz-paper);stroke-width:3px;paint-order:stroke}
.bz .untrusted{color:var(--bz-untrusted)}.bz .partlyTrusted{color:var(--bz-partlyTrusted)}
.bz .trusted{color:var(--bz-trusted)}.bz .unknown{color:var(--bz-unknown)}
.bz .zone.unknown rect,.bz .node.unknown .shape{stroke-dasharray:5 3}
.bz .node .shape{fill:var(--bz-box);stroke:currentColor;stroke-width:1.8}
.bz .node .detail{fill:none;stroke:currentColor;stroke-width:1.4}
.bz .node .icon{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.bz .name{font-size:15px;font-weight:600}.bz .kind{font-size:12px;fill:var(--bz-quiet)}
.bz .edge path{fill:none;stroke:var(--bz-line);stroke-width:1.6}
.bz .edge.instructs path{stroke:var(--bz-instruct);stroke-width:2;stroke-dasharray:6 4}
.bz .edge.exposed path{stroke:var(--bz-danger)}
.bz .tip{fill:var(--bz-line)}.bz .tip.instructs{fill:var(--bz-instruct)}.bz .tip.exposed{fill:var(--bz-danger)}
.bz .note{font-size:12px;stroke:var(--bz-paper);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.bz .note .danger{fill:var(--bz-danger);font-weight:600}.bz .note .unknown{fill:var(--bz-quiet);font-style:italic}
.bz .legend text{font-size:12px;fill:var(--bz-quiet)}`;

/** The style sheet of the drawing. Every rule is confined to `.bz`, so that it can stand inside an HTML page. */
export function styleSheet(theme: Theme): string {
  const base = `.bz{${theme === 'dark' ? dark : light}}`;
  const other = theme === 'auto' ? `\n@media (prefers-color-scheme:dark){.bz{${dark}}}` : '';
  return `${base}${other}${rules}`;
}
