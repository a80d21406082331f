/** Gives precision, recall and their harmonic mean from counts. */
export function f1(rightOfGold, gold, predicted, rightOfPredicted = rightOfGold) {
  const recall = gold ? rightOfGold / gold : 1;
  const precision = predicted ? rightOfPredicted / predicted : gold ? 0 : 1;
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

/**
 * Pairs gold and predicted items one to one, the best pairs first.
 *
 * @param gold, predicted the items
 * @param worth how well two items fit; 0 or less: not at all
 * @returns pairs {gold, predicted, worth}
 */
export function pairUp(gold, predicted, worth) {
  const pairs = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const value = worth(g, p);
      if (value > 0) pairs.push({ gold: g, predicted: p, worth: value, i, j });
    });
  });
  pairs.sort((a, b) => b.worth - a.worth || a.i - b.i || a.j - b.j);
  const [usedGold, usedPredicted] = [new Set(), new Set()];
  return pairs.filter(({ i, j }) => {
    if (usedGold.has(i) || usedPredicted.has(j)) return false;
    usedGold.add(i);
    usedPredicted.add(j);
    return true;
  });
}
