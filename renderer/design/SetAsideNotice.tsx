import type { SetAside } from '../../shared/api/contract';

/** Files that could not be read: named, kept, and nothing written over them. */
export function SetAsideNotice({ files }: { readonly files: readonly SetAside[] }) {
  if (files.length === 0) return null;
  return (
    <section className="notice set-aside" aria-label="Files set aside">
      <p>
        <strong>
          {files.length === 1 ? 'One file could not be read' : `${files.length} files could not be read`}
        </strong>
      </p>
      <p>Set aside as found; nothing was overwritten or deleted.</p>
      <ul>
        {files.map(({ file, reason }) => (
          <li key={file}>
            <code className="set-aside__file">{file}</code>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
