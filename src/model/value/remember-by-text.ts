/** Answers about texts, each worked out once: the cells of a table are read for their columns and again for their rows. */

/** `answer` must depend on the text alone. What was asked first is forgotten when there is too much. */
export function rememberByText<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    const made = answer(text);
    if (text.length > longest) return made;
    if (known.size >= most) known.clear();
    known.set(text, { answer: made });
    return made;
  };
}

/** Longer texts are sentences, which hardly come twice. */
const longest = 64;
/** About the cells of ten thousand rows. */
const most = 100_000;
