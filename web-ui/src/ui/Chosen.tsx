interface Props {
  legend: string;
  name: string;
  all: readonly { id: string; name: string }[];
  chosen: readonly string[];
  choose: (next: string[]) => void;
}

/** Any number of a few things, each to be ticked. */
export function Chosen({ legend, name, all, chosen, choose }: Props) {
  return (
    <fieldset name={name}>
      <legend>{legend}</legend>
      <div className="chips">
        {all.map(({ id, name: called }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose(
                  all.map((one) => one.id).filter((one) => (one === id ? event.target.checked : chosen.includes(one))),
                )
              }
            />
            {called}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
