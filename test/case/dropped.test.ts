import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDropped } from '../../src/case/dropped.ts';

const none = () => false;
const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('on Linux and macOS', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['spaces', '  \n ', []],
    ['plain', '/home/a/profil.png', ['/home/a/profil.png']],
    ['space and line break at the end', '/home/a/profil.png \r\n', ['/home/a/profil.png']],
    ['relative', 'profil.png', ['profil.png']],
    ['single quotes', "'/home/a/Cuplikan Layar.png'", ['/home/a/Cuplikan Layar.png']],
    [
      'single quotes, as GNOME drops them',
      "'/home/a/b c.png' '/home/a/d.png' ",
      ['/home/a/b c.png', '/home/a/d.png'],
    ],
    ['an apostrophe, as shells write it', "'/home/a/Jum'\\''at.png'", ["/home/a/Jum'at.png"]],
    ['double quotes', '"/home/a/b c.png"', ['/home/a/b c.png']],
    ['escapes in double quotes', '"/home/a/b \\"c\\" \\$d.png"', ['/home/a/b "c" $d.png']],
    ['escaped spaces, as macOS drops them', '/Users/a/Layar\\ 1\\ \\(2\\).png', ['/Users/a/Layar 1 (2).png']],
    ['two with escaped spaces', '/a/b\\ c.png /a/d\\ e.png', ['/a/b c.png', '/a/d e.png']],
    ['two without spaces, one quoted', '/a/b.png "/a/c.png"', ['/a/b.png', '/a/c.png']],
    ['one a line', '/a/b.png\n/a/c.png\n', ['/a/b.png', '/a/c.png']],
    ['the same twice', '"/a/b.png" "/a/b.png"', ['/a/b.png']],
    ['file address', 'file:///home/a/b%20c.png', ['/home/a/b c.png']],
    ['apostrophes in a file address', "file:///a/b''c'd.png", ["/a/b''c'd.png"]],
    ['two file addresses', 'file:///a/b.png file:///a/%C3%A9.png', ['/a/b.png', '/a/é.png']],
    ['file address with a host', 'file://localhost/a/b.png', ['/a/b.png']],
    ['short file address', 'file:/a/b.png', ['/a/b.png']],
    ['file address of elsewhere', 'file://server/a.png', ['file://server/a.png']],
    ['broken file address', 'file:///a/%zz.png', ['file:///a/%zz.png']],
    ['zero byte in a file address', 'file:///a/%00.png', ['file:///a/%00.png']],
    ['home', '~/b.png', ['/home/a/b.png']],
    ['home of spaces', '"~/b c.png"', ['/home/a/b c.png']],
    ['home of another', '~budi/b.png', ['~budi/b.png']],
    ['spaces, and nothing there', '/a/tidak ada.png', ['/a/tidak ada.png']],
    ['a lone quotation mark', "/a/Jum'at.png", ["/a/Jum'at.png"]],
    ['a lone double quotation mark', '"/a/b.png', ['"/a/b.png']],
    ['a lone backslash at the end', '/a/b.png\\', ['/a/b.png\\']],
    ['a Windows path all the same', 'C:\\Users\\a\\b.png', ['C:\\Users\\a\\b.png']],
  ])('%s', (_, typed, expected) => expect(readDropped(typed, 'linux', none, '/home/a')).toEqual(expected));

  test.each<[string, string, string[], string[]]>([
    [
      'spaces of one that exists',
      '/a/Cuplikan Layar 1.png',
      ['/a/Cuplikan Layar 1.png'],
      ['/a/Cuplikan Layar 1.png'],
    ],
    ['two spaces in a row', '/a/b  c.png', ['/a/b  c.png'], ['/a/b  c.png']],
    ['a quotation mark in one that exists', "/a/Jum'at 1.png", ["/a/Jum'at 1.png"], ["/a/Jum'at 1.png"]],
    ['a backslash in one that exists', '/a/b\\c.png', ['/a/b\\c.png'], ['/a/b\\c.png']],
    ['spaces and home', '~/b c.png', ['/home/a/b c.png'], ['/home/a/b c.png']],
    [
      'two with spaces, both there',
      '/a/b c.png /a/d e.png',
      ['/a/b c.png', '/a/d e.png'],
      ['/a/b c.png', '/a/d e.png'],
    ],
    ['the longer name wins', '/a/b c.png /a/d', ['/a/b', '/a/b c.png', '/a/d'], ['/a/b c.png', '/a/d']],
    ['one there, one not', '/a/b.png /a/x.png', ['/a/b.png'], ['/a/b.png', '/a/x.png']],
  ])('%s', (_, typed, there, expected) => {
    expect(readDropped(typed, 'darwin', only(...there), '/home/a')).toEqual(expected);
  });
});

describe('on Windows', () => {
  test.each<[string, string, string[]]>([
    ['plain', 'C:\\Users\\a\\b.png', ['C:\\Users\\a\\b.png']],
    ['quoted', '"C:\\Users\\a b\\c.png"', ['C:\\Users\\a b\\c.png']],
    ['two quoted', '"C:\\a b.png" "D:\\c.png"', ['C:\\a b.png', 'D:\\c.png']],
    ['two lines, as copied from the Explorer', '"C:\\a b.png"\r\n"C:\\c.png"', ['C:\\a b.png', 'C:\\c.png']],
    ['PowerShell', "& 'C:\\Users\\a b\\c.png'", ['C:\\Users\\a b\\c.png']],
    ['PowerShell, an apostrophe', "& 'C:\\Jum''at 1.png'", ["C:\\Jum'at 1.png"]],
    ['an apostrophe in a word', "C:\\Jum'at.png", ["C:\\Jum'at.png"]],
    ['a share', '\\\\server\\bukti\\a.png', ['\\\\server\\bukti\\a.png']],
    ['file address', 'file:///C:/Users/a%20b/c.png', ['C:\\Users\\a b\\c.png']],
    ['file address of a share', 'file://server/bukti/a.png', ['\\\\server\\bukti\\a.png']],
    ['forward slashes', 'C:/Users/a.png', ['C:/Users/a.png']],
    ['home', '~\\b.png', ['C:\\Users\\a\\b.png']],
    ['the invisible mark before a copied path', '\u202aC:\\Users\\a\\b.png', ['C:\\Users\\a\\b.png']],
    ['spaces, and nothing there', 'C:\\Users\\a b\\c.png', ['C:\\Users\\a b\\c.png']],
  ])('%s', (_, typed, expected) =>
    expect(readDropped(typed, 'win32', none, 'C:\\Users\\a')).toEqual(expected),
  );

  test('spaces of one that exists', () => {
    const path = 'C:\\Users\\a b\\c d.png';
    expect(readDropped(`${path} C:\\e.png`, 'win32', only(path, 'C:\\e.png'))).toEqual([path, 'C:\\e.png']);
  });
});

describe('whatever comes in', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\p{C}\s]/u.test(text) && text !== '~');

  test.each([
    ['single quotes', (path: string) => `'${path.replaceAll("'", "'\\''")}'`],
    ['double quotes', (path: string) => `"${path.replace(/["\\$`]/g, '\\$&')}"`],
    ['backslashes', (path: string) => path.replace(/[^\w/]/gu, '\\$&')],
    ['a file address', (path: string) => `file://${path.split('/').map(encodeURIComponent).join('/')}`],
  ])('a path written with %s comes back', (_, write) => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (words) => {
        const path = `/a/${words.join(' ')}.png`;
        expect(readDropped(`${write(path)} ${write('/b c')}`, 'linux', none)).toEqual([path, '/b c']);
      }),
    );
  });

  test('it ends, and gives no empty path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('linux', 'win32'), (typed, platform) => {
        for (const path of readDropped(typed, platform, none)) expect(path).not.toBe('');
      }),
    );
  });
});

test('a file whose name really holds an invisible mark is found', () => {
  const name = '/a/laporan\u202egpj.exe';
  expect(readDropped(`'${name}'`, 'linux', only(name))).toEqual([name]);
  expect(readDropped(name, 'linux', only('/a/laporangpj.exe'))).toEqual(['/a/laporangpj.exe']);
});
