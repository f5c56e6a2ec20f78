import { SignedInSelect } from '../dictionary/code/SignedInSelect'
import { inTitle } from '../dictionary/parts/inWords'
import { Choice } from './Choice'
import type { PlaygroundInputsProps } from './PlaygroundInputs'
import { codesOfCatalogue, titleOfCatalogue } from './registered'
import { type CatalogueName, catalogueNames, type SaidOperation, saidOperations } from './state'
import { inOrder } from './stateAddress'

/** What the application says: its catalogues, the operation, who stands there. */
export function CallerInputs({ state, onStep }: PlaygroundInputsProps) {
  const { registered, named } = state
  return (
    <fieldset className="playground-group">
      <legend>What the application says</legend>
      <div role="group" aria-label="Registered catalogues" className="playground-checks">
        {catalogueNames.map((name) => (
          <label key={name} className="dictionary-check">
            <input
              type="checkbox"
              checked={registered.includes(name)}
              onChange={(event) => {
                const names = event.target.checked ? [...registered, name] : registered.filter((one) => one !== name)
                onStep({
                  ...state,
                  registered: inOrder(names),
                  named: names.some((one) => one === named) ? named : undefined,
                })
              }}
            />
            {titleOfCatalogue(name)}
          </label>
        ))}
      </div>
      {registered.includes('merchant') && (
        <p className="playground-hint">Yours has no envelope, and lists: {codesOfCatalogue('merchant').join(', ')}</p>
      )}
      <div className="playground-row">
        <Choice<CatalogueName | ''>
          label="Names the catalogue"
          value={named ?? ''}
          onChange={(name) => {
            onStep({ ...state, named: name === '' ? undefined : name })
          }}
        >
          <option value="">No</option>
          {registered.map((name) => (
            <option key={name} value={name}>
              {titleOfCatalogue(name)}
            </option>
          ))}
        </Choice>
        <Choice<SaidOperation>
          label="Operation"
          value={state.operation}
          onChange={(operation) => {
            onStep({ ...state, operation })
          }}
        >
          {saidOperations.map((operation) => (
            <option key={operation} value={operation}>
              {operation === 'notKnown' ? 'Not said' : inTitle(operation)}
            </option>
          ))}
        </Choice>
        <SignedInSelect
          value={state.signedIn}
          onChange={(signedIn) => {
            onStep({ ...state, signedIn })
          }}
        />
      </div>
    </fieldset>
  )
}
