// Put before the program with `node --import`: stops its clock at the time in $CLOCK, so that screens and reports come out the same each time.
const Real = Date;
const stopped = Real.parse(process.env.CLOCK ?? '');

if (Number.isNaN(stopped)) throw new Error(`CLOCK is no time: ${process.env.CLOCK}`);

globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(stopped);
    else super(...parts);
  }
  static now() {
    return stopped;
  }
};
