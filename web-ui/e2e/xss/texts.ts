/*
 * Texts that would be code wherever they are not kept apart from it. Each is a carrier around a call that gives it
 * away; the calls need no quotes and no blanks, so that every carrier can hold every call.
 */

/** Where the calls fetch from. No page has this address, so whoever asks for it was told to by a text. */
export const CANARY = '/canary/';

/** A call that tells the test that text number `n` runs. */
type Call = (n: number) => string;
const CALLS: Call[] = [
  (n) => `__ran(${n})`,
  (n) => `alert(${n})`,
  (n) => `document.title=/ran${n}/`,
  (n) => `fetch(\`${CANARY}${n}\`)`,
];

/** What a page that protects nothing would have to do with a text for it to run. */
export type Place =
  | 'html'
  | 'double quotes'
  | 'single quotes'
  | 'no quotes'
  | 'textarea'
  | 'title'
  | 'style'
  | 'comment'
  | 'script'
  | 'address'
  | 'elsewhere';

type Carrier = (code: string) => string;

const entities = (text: string) => [...text].map((one) => `&#x${one.charCodeAt(0).toString(16)};`).join('');
const escaped = (code: string) => `\\u00${code.charCodeAt(0).toString(16)}${code.slice(1)}`;
const percent = (text: string) => text.replaceAll('<', '%3C').replaceAll('>', '%3E');

const CARRIERS: Record<Place, Carrier[]> = {
  html: [
    (c) => `<script>${c}</script>`,
    (c) => `<ScRiPt\n>${c}</sCrIpT\t>`,
    (c) => `<script/x="</title>">${c}</script/y>`,
    (c) => `<img/src="x:"/onerror="${c}">`,
    (c) => `<IMG SRC=x: OnErRoR='${c}'>`,
    (c) => `<image src=x: onerror=${c}>`,
    (c) => `<img src=x:\tonerror\n=\r"${entities(c)}">`,
    (c) => `<img src=x: onerror="\ufeff${escaped(c)}\u2028">`,
    (c) => `<svg onload=${c}>`,
    (c) => `<svg><script>${entities(c)}</script></svg>`,
    (c) => `<svg><script>//&#10;${c}//</script></svg>`,
    (c) => `<svg><animate onbegin="${c}" attributeName=x dur=1s>`,
    (c) => `<svg><foreignObject><img src=x: onerror=${c}>`,
    (c) => `<svg><style>&lt;/style&gt;<img src=x: onerror=${c}>`,
    (c) => `<math><mtext><mglyph><img src=x: onerror="${c}">`,
    (c) => `<noscript><b title="</noscript><img src=x: onerror=${c}>">`,
    (c) => `<details open ontoggle=${c}>more</details>`,
    (c) => `<body onload=${c}>`,
    (c) => `<video src=x: onerror=${c}></video>`,
    (c) => `<video><source onerror="${c}"></video>`,
    (c) => `<audio src=x: onerror='${c}'></audio>`,
    (c) => `<iframe srcdoc="&lt;img src=x: onerror=${c}&gt;"></iframe>`,
    (c) => `<iframe onload=${c}></iframe>`,
    (c) => `<iframe src=javascript:${c}></iframe>`,
    (c) => `<iframe src="&#106;ava&Tab;script&colon;${c}"></iframe>`,
    (c) => `<style onload=${c}></style>`,
    (c) => `<link rel=stylesheet href=x: onerror=${c}>`,
    (c) => `<b style=animation-name:x onanimationstart=${c}>b</b>`,
    (c) => `\u202e<svg onload=${c}>\u202c`,
    (c) => `\u200b</p\u200b><sv\u200bg><svg/onload=${c}>`,
    (c) => `<!--><svg onload=${c}>-->`,
    (c) => `<![CDATA[><svg onload=${c}>]]>`,
    (c) => `<?xml?><svg onload=${c}>`,
    (c) => `</p></div></li></table><svg onload=${c}>`,
    (c) => `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */${c})//</stYle/</titLe/--><sVg/onLoad=${c}//>`,
  ],
  'double quotes': [
    (c) => `"><svg onload=${c}>`,
    (c) => `" style="animation-name:x" onanimationstart="${c}`,
    (c) => `"/><script>${c}</script><b a="`,
  ],
  'single quotes': [(c) => `'><svg onload=${c}>`, (c) => `' style='animation-name:x' onanimationstart='${c}`],
  'no quotes': [(c) => `\` style=animation-name:x onanimationstart=${c} x=\``, (c) => `x><img src=x: onerror=${c}`],
  textarea: [(c) => `</textarea><svg onload=${c}>`, (c) => `</TextArea/x><img src=x: onerror="${c}">`],
  title: [(c) => `</title><svg onload=${c}>`],
  style: [(c) => `</style><svg onload=${c}>`, (c) => `x{}*/</STYLE\n><script>${c}</script>`],
  comment: [(c) => `--><svg onload=${c}>`, (c) => `--!><script>${c}</script>`],
  script: [
    (c) => `</script><svg onload=${c}>`,
    (c) => `";${c};//`,
    (c) => `';${c};//`,
    (c) => `\${${c}}`,
    (c) => `\u2028${c}//`,
    (c) => `*/${c}/*`,
  ],
  address: [
    (c) => `javascript:${c}`,
    (c) => `JaVaScRiPt:${c}`,
    (c) => `java\tscript\n:${c}`,
    (c) => ` \u0001javascript:${c}`,
    (c) => `&#x6A;avascript&colon;${c}`,
    (c) => `javascript://example.org/%0a${c}`,
  ],
  elsewhere: [
    (c) => `vbscript:Execute("${c}")`,
    (c) => `data:text/html,<script>${c}</script>`,
    (c) => `Data:text/html;base64,${btoa(`<svg onload=${c}>`)}`,
    (c) => `x:expression(${c})`,
    (c) => `background:url(javascript:${c})`,
    (c) => `@import 'javascript:${c}';`,
    (c) => `[a link](javascript:${c})`,
    (c) => `![an image](x"onerror="${c})`,
    (c) => `<javascript:${c}>`,
    (c) => `[x]\n\n[x]: javascript:${c} "x"`,
    (c) => `*x*\n\n<div onmouseover=${c}>\n\n# x\n\n</div>`,
    (c) => `{{constructor.constructor('${c}')()}}`,
    (c) => `#{${c}} <%= ${c} %> {%raw%}`,
    (c) => `[[${c}]] {= ${c} =} @(${c})`,
    (c) => `{"__proto__":{"innerHTML":"<img src=x: onerror=${c}>"}}`,
    (c) => `{"constructor":{"prototype":{"src":"javascript:${c}"}}}`,
    (c) => `{"dangerouslySetInnerHTML":{"__html":"<svg onload=${c}>"}}`,
    (c) => percent(`<script>${c}</script>`),
    (c) => percent(`<svg onload=${c}>`).replaceAll('%', '%25'),
    (c) => `+ADw-script+AD4-${c}+ADw-/script+AD4-`,
    (c) => `\uff1cscript\uff1e${c}\uff1c/script\uff1e`,
    (c) => `&lt;svg onload=${c}&gt;`,
    (c) => `\\x3csvg onload=${c}\\x3e`,
    (c) => `\\u003cscript\\u003e${c}\\u003c/script\\u003e`,
    (c) => `<object data=x: onerror=${c}></object>`,
    (c) => `<embed src=javascript:${c}>`,
    (c) => `<input autofocus onfocus=${c}>`,
    (c) => `<marquee onstart=${c}>m</marquee>`,
    (c) => `<template><script>${c}</script></template>`,
    (c) => `<a href=javascript:${c} onclick=${c}>a</a>`,
    (c) => `<button formaction=javascript:${c}>b</button>`,
    (c) => `<math href=javascript:${c}><mtext>m</math>`,
    (c) => `<table background="javascript:${c}"><td>`,
    (c) => `<meta http-equiv=refresh content="0;url=javascript:${c}">`,
  ],
};

/** Markup that needs no script to fetch something, or to lead somewhere else. */
const FETCHING: Call[] = [
  (n) => `<img src=${CANARY}${n}>`,
  (n) => `<link rel=stylesheet href=${CANARY}${n}>`,
  (n) => `<style>@import"${CANARY}${n}"</style>`,
  (n) => `<meta http-equiv=refresh content=0;url=${CANARY}${n}>`,
  (n) => `<iframe src=${CANARY}${n}></iframe>`,
  (n) => `<b style=background:url(${CANARY}${n})>b</b>`,
  (n) => `<video poster=${CANARY}${n}></video>`,
  (n) => `<svg><image href=${CANARY}${n} />`,
  (n) => `<object data=${CANARY}${n}></object>`,
  (n) => `<base href=${CANARY}${n}/><img src=x>`,
];

/** One of the texts. */
export interface Text {
  n: number;
  text: string;
  place: Place;
  /** False for what only fetches, with nothing that is called. */
  calls: boolean;
}

/** Texts with the same carrier, one after the other. */
export const CALLS_EACH = 2;

const carried = Object.entries(CARRIERS).flatMap(([place, carriers]) =>
  carriers.map((carrier) => ({ place: place as Place, carrier })),
);

export const TEXTS: readonly Text[] = [
  ...carried.flatMap(({ place, carrier }, i) =>
    Array.from({ length: CALLS_EACH }, (_, k) => {
      const n = i * CALLS_EACH + k;
      const call = CALLS[(i + k) % CALLS.length] as Call;
      return { n, place, calls: true, text: carrier(call(n)) };
    }),
  ),
  ...FETCHING.map((call, i) => {
    const n = carried.length * CALLS_EACH + i;
    return { n, place: 'html' as const, calls: false, text: call(n) };
  }),
];

/** What a spreadsheet would compute. */
export const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '\u200b=1', '\uff1d1'];

/** Names that every object has, of which a table of words must not be asked. */
export const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
