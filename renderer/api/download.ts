/** In a browser the file goes where the browser keeps downloads. */
export function download(path: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = fileName;
  link.click();
}
