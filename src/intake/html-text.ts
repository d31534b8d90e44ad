interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<Node>;
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'FORM']);
const ELEMENT = 1;
const TEXT = 3;

/** The words of an article, a paragraph to a block with an empty line between, and where its captions stand. */
export function articleText(document: { body: unknown }): { text: string; captions: { start: number; end: number }[] } {
  let text = '';
  const captions: { start: number; end: number }[] = [];
  const open = () => {
    text = text.trimEnd();
    if (text) text += '\n\n';
  };
  // An explicit stack: a page nested ten thousand deep must not end the process
  const stack: { node: Node; leave?: () => void }[] = [{ node: document.body as Node }];
  while (stack.length) {
    const { node, leave } = stack.pop()!;
    if (leave) leave();
    else if (node.nodeType === TEXT) text += squeeze(node.nodeValue ?? '', text);
    else if (node.nodeType === ELEMENT && !unseen.has(node.nodeName)) {
      const isBlock = blocks.has(node.nodeName);
      if (node.nodeName === 'BR') text = `${text.trimEnd()}\n`;
      if (isBlock) open();
      const start = text.length;
      const isCaption = node.nodeName === 'FIGCAPTION';
      if (isBlock) {
        stack.push({
          node,
          leave: () => {
            if (isCaption && text.trimEnd().length > start) captions.push({ start, end: text.trimEnd().length });
            open();
          },
        });
      }
      for (const child of [...node.childNodes].reverse()) stack.push({ node: child });
    }
  }
  return { text: text.trimEnd(), captions };
}

/** White space as a browser shows it: runs become one space, none at the start of a line. */
function squeeze(value: string, before: string): string {
  const words = value.replace(/[ \t\r\n\f]+/g, ' ');
  return before === '' || /\s$/.test(before) ? words.replace(/^ /, '') : words;
}
