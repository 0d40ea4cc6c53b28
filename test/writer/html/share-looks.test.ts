import { describe, expect, it } from 'vitest';
import { SharedLooks } from '../../../src/writer/html/share-looks.ts';

const line = (x: number, look = 'stroke="#123456" stroke-width="0.5"') =>
  `<line transform="translate(${x},2)" x2="3" y2="-4" ${look}/>`;

describe('the looks of drawings', () => {
  it('are said once, in the order in which they are met', () => {
    const looks = new SharedLooks();
    const rect = '<path d="M0,0h1v1h-1Z" fill="#ffffff" stroke-width="0"/>';
    expect(looks.share(`<g fill="none">${rect}</g></svg>`)).toBe(
      '<g class="_0"><path class="_1" d="M0,0h1v1h-1Z"/></g></svg>',
    );
    expect(looks.share(`${rect}</svg>`)).toBe('<path class="_1" d="M0,0h1v1h-1Z"/></svg>');
    expect(looks.rules()).toBe('._0{fill:none}\n._1{fill:#ffffff;stroke-width:0}');
  });

  it('keep names of fonts with quotes and blanks', () => {
    const looks = new SharedLooks();
    looks.share(`<text font-family="'BIZ UDPGothic', sans-serif" font-size="7.5px">値</text>`);
    looks.share('<text font-size="10" fill="#000">市の図</text>');
    expect(looks.rules()).toBe(
      "._0{font-family:'BIZ UDPGothic', sans-serif;font-size:7.5px}\n._1{font-size:10px;fill:#000}",
    );
  });

  it('leave to a shape what CSS would read otherwise', () => {
    const looks = new SharedLooks();
    const patterned = '<path d="M0,0h1" fill="url(#p)"/>';
    const named = '<text font-family="a;b{}">値</text>';
    expect(looks.share(patterned + named)).toBe(patterned + named);
    expect(looks.rules()).toBe('');
  });

  it('leave drawings with rules of their own as they are', () => {
    for (const drawing of [
      '<style>.a{fill:red}</style><g><path fill="#000"/></g>',
      '<g><path class="a" fill="#000"/></g>',
    ])
      expect(new SharedLooks().share(drawing)).toBe(drawing);
  });
});

describe('shapes', () => {
  it('of one look that follow each other are one path', () => {
    const shared = new SharedLooks().share(`<g>${line(1)}${line(5)}</g><g>${line(9)}</g><path d="M0,0"/>${line(11)}`);
    expect(shared).toBe(
      '<path class="_0" d="M1,2l3,-4M5,2l3,-4M9,2l3,-4"/><path d="M0,0"/><path class="_0" d="M11,2l3,-4"/>',
    );
  });

  it('that show what lies below them stay apart', () => {
    const pale = 'stroke="#123456" opacity="0.5"';
    expect(new SharedLooks().share(line(1, pale) + line(5, pale)).match(/<line/g)).toHaveLength(2);
  });

  it('lose the groups that do nothing, and no other', () => {
    const nested =
      '<g><g transform="translate(0,0)"><g transform="translate(1,0)"><g/><path d="M0,0h1"/></g></g></g></svg>';
    expect(new SharedLooks().share(nested)).toBe('<g transform="translate(1,0)"><path d="M0,0h1"/></g></svg>');
  });

  it('keep their texts, with places where they were only moved', () => {
    const moved = '<text transform="translate(1,2)">目標 &lt;5</text>';
    const turned = '<text transform="translate(1,2) rotate(90)">年</text>';
    expect(new SharedLooks().share(moved + turned)).toBe(`<text x="1" y="2">目標 &lt;5</text>${turned}`);
  });
});
