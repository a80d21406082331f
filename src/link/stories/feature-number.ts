/** Numbers a feature: 32-bit FNV-1a of its name. Vectors of numbers are a fifth of the size; of a million features two in ten thousand share one. */
export function featureNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
