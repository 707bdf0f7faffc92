// What changed between two versions, in sentences.
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The changes of one list, matched by what names its entries before their place. */
function listChanges(field, one, before, after, named) {
  const changes = [];
  after.forEach((entry, at) => {
    const was = before.findIndex((each) => named(each) === named(entry));
    const old = was < 0 ? before[at] : before[was];
    const replaced = was < 0 && old && !after.some((each) => named(each) === named(old));
    if (was < 0 && !replaced)
      changes.push({
        field: `${field}[${at}]`,
        kind: 'ADDED',
        before: null,
        after: named(entry),
        sentence: `${one} ${at + 1} was added: ${named(entry)}.`,
      });
    else if (was >= 0 && was !== at && before.length === after.length)
      changes.push({
        field: `${field}[${at}]`,
        kind: 'MOVED',
        before: was,
        after: at,
        sentence: `"${named(entry)}" moved from place ${was + 1} to place ${at + 1}.`,
      });
    for (const part of Object.keys(entry))
      if ((was >= 0 || replaced) && old && !same(old[part], entry[part]))
        changes.push({
          field: `${field}[${at}].${part}`,
          kind: 'CHANGED',
          before: old[part],
          after: entry[part],
          sentence: `${one} ${at + 1}: ${part} was ${old[part] ?? 'not said'}, and is ${entry[part] ?? 'not said'}.`,
        });
  });
  before.forEach((entry, at) => {
    const kept = after.some((each) => named(each) === named(entry));
    if (!kept && (after.length < before.length || at >= after.length))
      changes.push({
        field: `${field}[${at}]`,
        kind: 'REMOVED',
        before: named(entry),
        after: null,
        sentence: `${one} ${at + 1} was removed: ${named(entry)}.`,
      });
  });
  return changes;
}

/** What `to` says other than `from`, both numbers of versions. */
export function diffOf(one, query, field, called, named) {
  const [from, to] = [Number(query.get('from')), Number(query.get('to'))];
  const content = (version) => one.versions.find((each) => each.version === version)?.content;
  const [before, after] = [content(from), content(to)];
  const plain = Object.keys(after)
    .filter((key) => key !== field && !same(before[key], after[key]))
    .map((key) => ({
      field: key,
      kind: 'CHANGED',
      before: before[key],
      after: after[key],
      sentence: `${key} was ${before[key]}, and is ${after[key]}.`,
    }));
  return { from, to, changes: [...plain, ...listChanges(field, called, before[field], after[field], named)] };
}
