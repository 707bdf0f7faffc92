/** What stands above and below a drawing that leaves the page, so that it still says what it shows. */
export interface Caption {
  title: string;
  /** What it rests on: n, unknown, interval. */
  facts: readonly string[];
  /** Method, formula version and position. */
  stamp: string;
  /** The address that shows it again. */
  address: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const EDGE = 16;
const LINE = 18;
/** Width of a character of the caption in px, at most. */
const CHARACTER = 7;

/** Everything of a mark's look that a style sheet may have given it; the file has none. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'visibility',
] as const;

/** What only the hand on the page needs. */
const LEFT_OUT = ['.cursor', '.chosen', '.row-on'].join(', ');

/** Breaks words into lines of at most so many characters. */
export function lines(text: string, most: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = broken.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}

function dressed(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const from = drawing.querySelectorAll('*');
  const to = copy.querySelectorAll('*');
  from.forEach((mark, i) => {
    const look = getComputedStyle(mark);
    for (const property of LOOK) {
      const value = look.getPropertyValue(property);
      if (value) to[i]?.setAttribute(property, value);
    }
    to[i]?.removeAttribute('class');
  });
  from.forEach((mark, i) => {
    if (mark.matches(LEFT_OUT)) to[i]?.remove();
  });
  return copy;
}

/** Writes lines of text, one below the other. */
function writer(into: SVGElement, colour: string) {
  return (text: string, y: number, size: number, weight: number) => {
    const line = document.createElementNS(NAMESPACE, 'text');
    line.setAttribute('x', String(EDGE));
    line.setAttribute('y', String(y));
    line.setAttribute('font-size', String(size));
    line.setAttribute('font-weight', String(weight));
    line.setAttribute('fill', colour);
    line.textContent = text;
    into.append(line);
  };
}

function placed(drawing: SVGSVGElement, y: number): SVGSVGElement {
  const copy = dressed(drawing);
  for (const name of [...copy.attributes].map((attribute) => attribute.name))
    if (!['width', 'height', 'viewBox'].includes(name)) copy.removeAttribute(name);
  copy.setAttribute('x', String(EDGE));
  copy.setAttribute('y', String(y));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/**
 * Drawings as a file of its own: dressed as they are shown, one below the other, with their title above and their
 * stamp below.
 *
 * @param drawings at least one
 */
export function svgOf(drawings: readonly [SVGSVGElement, ...SVGSVGElement[]], caption: Caption): string {
  const page = getComputedStyle(drawings[0]);
  const width = Math.max(...drawings.map((drawing) => drawing.width.baseVal.value));
  const most = Math.max(20, Math.floor(width / CHARACTER));
  const whole = document.createElementNS(NAMESPACE, 'svg');
  const paper = document.createElementNS(NAMESPACE, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', background(drawings[0]));
  whole.append(paper);
  const write = writer(whole, page.color);
  let y = EDGE;
  for (const text of lines(caption.title, most)) {
    y += LINE;
    write(text, y, 15, 600);
  }
  for (const drawing of drawings) {
    y += LINE / 2;
    if (drawings.length > 1) {
      y += LINE;
      write(drawing.getAttribute('aria-label')?.split('. ')[0] ?? '', y, 13, 600);
    }
    whole.append(placed(drawing, y));
    y += drawing.height.baseVal.value;
  }
  for (const text of [caption.facts.join(' · '), caption.stamp, caption.address].flatMap((words) =>
    lines(words, most),
  )) {
    y += LINE;
    write(text, y, 12, 400);
  }
  const size = { width: width + 2 * EDGE, height: y + EDGE };
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  whole.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  whole.setAttribute('font-family', page.fontFamily);
  return new XMLSerializer().serializeToString(whole);
}

/** The colour that it lies on: that of the first thing around it that has one. */
function background(drawing: Element): string {
  for (let around: Element | null = drawing; around; around = around.parentElement) {
    const colour = getComputedStyle(around).backgroundColor;
    if (colour && colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return 'white';
}

/**
 * The same as a picture, twice as fine.
 *
 * @throws Error when this browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be drawn'))), 'image/png');
  });
}

/** Hands a file to whoever uses the page. */
export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
