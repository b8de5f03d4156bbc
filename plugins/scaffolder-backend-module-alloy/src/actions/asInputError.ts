import {
  InvalidSpecError,
  UpgradeRefusedError,
} from '@alloy-fleet/alloy-topology';
import { InputError } from '@backstage/errors';

/** What a person can do something about is their input; all else stays as it is. */
export function asInputError(error: unknown): unknown {
  return error instanceof InvalidSpecError ||
    error instanceof UpgradeRefusedError
    ? new InputError(error.message, error)
    : error;
}
