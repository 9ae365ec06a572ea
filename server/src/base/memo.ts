/** A value computed once for each object and kept as long as the object is: what is made from it can be made again. */
export function memoByObject<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    let box = made.get(object);
    if (!box) made.set(object, (box = { value: compute(object) }));
    return box.value;
  };
}

/** A value computed once for each text that is asked for, and kept: for texts of which there are few, as units are. */
export function memoByText<T>(compute: (text: string) => T): (text: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (text) => {
    let box = made.get(text);
    if (!box) made.set(text, (box = { value: compute(text) }));
    return box.value;
  };
}
