/** The namespace that all elements of a text document are of, `w:`. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
