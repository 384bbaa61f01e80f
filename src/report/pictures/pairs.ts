/**
 * What `work` makes of each, in their order. Two at a time, since a few pictures take, unpacked, more memory than all of
 * them packed: Node's own threads unpack one while the other is looked through.
 */
export async function inPairs<One, Made>(
  all: readonly One[],
  work: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const waiting = all.entries();
  const take = async () => {
    for (const [at, one] of waiting) made[at] = await work(one);
  };
  await Promise.all([take(), take()]);
  return made;
}
