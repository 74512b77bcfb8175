import { MARGIN, pageSizes } from '../report/context.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { family } from './svg-fonts.ts';
import type { Palette } from './svg-palettes.ts';

/** The look of the pages for a document that flows; printed, each part begins a page of the size that was asked for. */
export function reportStyle(palette: Palette, pageSize: ReportOptions['pageSize']): string {
  const { width, height } = pageSizes[pageSize];
  return `
@page{size:${width}px ${height}px;margin:${MARGIN.top}px ${MARGIN.side}px}
*{box-sizing:border-box}
html{background:${palette.surface};color:${palette.text};font:400 13px/20px ${family};print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:${width - 2 * MARGIN.side}px;margin:0 auto;padding:48px 24px;box-sizing:content-box;overflow-wrap:break-word}
h1,h2,h3,h4,p,dl,dd,ul,ol,figure,table{margin:0;padding:0}
h1{font:600 40px/48px 'Inter Display',${family};letter-spacing:-.018em;text-wrap:balance;margin-top:32px}
h2{font:600 25px/32px 'Inter Display',${family};letter-spacing:-.018em;text-wrap:balance}
h3{font-size:15px;line-height:22px;margin-top:28px}
h4{font-size:13px;line-height:20px;margin-top:18px}
h1,h2,h3,h4{font-weight:600;break-after:avoid;break-inside:avoid}
.part{display:block;font:500 12px/18px ${family};letter-spacing:0;color:${palette['text-3']};margin-bottom:6px}
section{margin-top:72px}
p{color:${palette['text-2']};margin-top:10px;max-width:640px;orphans:2;widows:2}
.note,.frame,small,figcaption{font-size:12px;line-height:18px;color:${palette['text-3']}}
.frame{margin:0;padding-top:14px;border-top:3px solid ${palette.accent};max-width:none}
nav{margin-top:40px}nav ol,ul{padding-left:20px;margin-top:10px}li{margin-top:4px}
a{color:${palette.accent};text-underline-offset:2px}a:focus-visible{outline:2px solid ${palette.accent};outline-offset:2px}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(118px,1fr));gap:16px 24px;margin-top:24px;padding:14px 0;border-top:2px solid ${palette.text};border-bottom:1px solid ${palette['line-2']}}
dt{font-size:12px;line-height:18px;color:${palette['text-2']}}dd{font-size:18px;line-height:26px;font-weight:600}dd small{display:block;font-weight:400}header dl{grid-template-columns:2fr 1fr 1fr;border-top-width:1px}header dd{font-size:13px;line-height:20px}
table{width:100%;border-collapse:collapse;margin-top:12px;font-size:12px;line-height:18px;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:6px}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:5px 16px 5px 0;border-bottom:1px solid ${palette.line}}
th:last-child,td:last-child{padding-right:0}
th:not(.right),td:not(.right){min-width:104px;overflow-wrap:anywhere}td.right{white-space:nowrap}td.right small{white-space:normal}
thead th,thead td{vertical-align:bottom;font-weight:500;color:${palette['text-3']};border-bottom-color:${palette.text}}
tbody th{font-weight:600}.right{text-align:right}td small,th small{display:block;font-weight:400}
.total th,.total td{font-weight:600;border-top:1px solid ${palette.text};border-bottom-color:${palette.text}}
.drawing{margin-top:20px;break-inside:avoid;break-after:avoid}.drawing svg{display:block;max-width:100%;height:auto}figcaption{margin-top:8px}
tr,li,dl{break-inside:avoid}tbody tr:first-child{break-before:avoid}h3+.note,h4+.note{break-after:avoid}
@media print{body{padding:0;max-width:none}section,nav{break-before:page;margin-top:0}a{color:inherit}.drawing svg{max-height:${Math.round(height * 0.66)}px}header .drawing svg{max-height:${Math.round(height * 0.3)}px}}
`;
}
