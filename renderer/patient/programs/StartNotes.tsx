import { countsText, type StartPreview } from './startPreview';

type Props = { readonly preview: StartPreview | null; readonly fault: string | null };

/** More stops than these say nothing new: the program is not for this patient. */
const MOST_STOPS = 4;

/** What a program made now would be like: what it leaves out for this patient, and what the check would say. */
export function StartNotes({ preview, fault }: Props) {
  if (fault !== null) return <p className="notice notice--stop about-template__fault">{fault}</p>;
  if (preview === null) return null;
  const more = preview.stops.length - MOST_STOPS;
  return (
    <section className="about-template__start" aria-label="The program for this patient">
      <h4 className="about-template__subtitle">The program for this patient</h4>
      {preview.leftOut.length > 0 ? (
        <ul className="about-template__list">
          {preview.leftOut.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing is left out.</p>
      )}
      <p>The check will find {countsText(preview)}.</p>
      {preview.stops.length > 0 ? (
        <ul className="about-template__list about-template__stops">
          {preview.stops.slice(0, MOST_STOPS).map((title) => (
            <li key={title}>Stop: {title}</li>
          ))}
          {more > 0 ? <li>and {more} more</li> : null}
        </ul>
      ) : null}
    </section>
  );
}
