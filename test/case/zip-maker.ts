import { crc32 } from 'node:zlib';

/** A file of a zip as an attacker would put it there: nothing is checked, everything can be wrong. */
export interface Made {
  readonly name: string;
  readonly data?: Buffer;
  /** The bytes that are really there; else the data. */
  readonly packed?: Buffer;
  /** The length that is claimed; else that of the data. */
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Unix type and permissions. */
  readonly mode?: number;
}

const UTF8 = 0x800;

/** A zip of these files (APPNOTE.TXT 4.3). */
export function zipOf(files: readonly Made[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const { data = Buffer.from('isi'), flags = 0, method = 0, mode = 0o100644 } = file;
    const packed = file.packed ?? data;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | UTF8, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(file.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** Node 20 has no such function; nobody looks at the sum where it is missing. */
function checksum(data: Buffer): number {
  return typeof crc32 === 'function' ? crc32(data) : 0;
}
