interface Props {
  legend: string;
  name: string;
  /** What is sent, and what it is called; the first one is chosen. */
  all: readonly (readonly [string, string])[];
  chosen?: string | undefined;
  /** Told what is chosen, where something else depends on it. */
  change?: (value: string) => void;
}

/** One of a few things. */
export function Choice({ legend, name, all, chosen = all[0]?.[0], change }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="chips">
        {all.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              onChange={() => change?.(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
