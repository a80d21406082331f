/**
 * Scores PLOVER types, a sentence an event: `type accuracy` is the share of sentences whose first event (the one that the
 * sentence is mainly about) has the gold type, `any event` the share where one of them has; none found is wrong.
 */
export function scoreEvents(gold, predicted) {
  const found = new Map(predicted.map((line) => [line.id, line.events.map((event) => event.type)]));
  let [first, any] = [0, 0];
  for (const line of gold) {
    const types = found.get(line.id) ?? [];
    const wanted = line.eventNow ?? line.event;
    if (types[0] === wanted) first++;
    if (types.includes(wanted)) any++;
  }
  return { "type accuracy": first / gold.length, "any event": any / gold.length };
}
