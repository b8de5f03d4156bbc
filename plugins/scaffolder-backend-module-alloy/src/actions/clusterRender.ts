import {
  clusterEntityRef,
  parseSpec,
  renderRepository,
  Spec,
  specOfAnswers,
} from '@alloy-fleet/alloy-topology';
import { InputError } from '@backstage/errors';
import {
  TemplateAction,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { asInputError } from './asInputError';
import { examples } from './clusterRender.examples';
import { specInput } from './specInput';
import { writeFiles } from './writeFiles';

/** What later steps of a template can use. */
export type ClusterRenderOutput = { files: string[]; entityRef: string };

/**
 * `alloy:cluster:render`: writes the repository of a cluster's collectors into
 * the workspace. The same spec writes the same bytes, so that a step that is
 * run again changes nothing.
 */
export function createClusterRenderAction(): TemplateAction<
  any,
  ClusterRenderOutput
> {
  return createTemplateAction({
    id: 'alloy:cluster:render',
    description:
      'Writes the manifests, Alloy configurations, host folders and catalog file of a cluster and its collectors into the workspace.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        spec: z => specInput(z).optional(),
        answers: z =>
          z
            .object({})
            .passthrough()
            .optional()
            .describe(
              'Instead of spec: the parameters of a form that has the fields of a spec, and whatever else',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace to write to. Default: its root'),
      },
      output: {
        files: z => z.array(z.string()).describe('The files, in order'),
        entityRef: z =>
          z.string().describe("Reference of the cluster's catalog entity"),
      },
    },
    async handler(ctx) {
      const { targetPath = '.' } = ctx.input;
      const spec = checkedSpec(ctx.input);
      const files = renderRepository(spec);
      await writeFiles({
        workspacePath: ctx.workspacePath,
        targetPath,
        files,
        signal: ctx.signal,
      });
      ctx.logger.info(
        `Wrote ${files.size} files for cluster ${spec.cluster} and ${spec.hosts.length} hosts`,
      );
      ctx.output('files', [...files.keys()]);
      ctx.output('entityRef', clusterEntityRef(spec));
    },
  });
}

/** The spec, given as it is or as the answers of a form. */
function checkedSpec({
  spec,
  answers,
}: {
  readonly spec?: unknown;
  readonly answers?: Readonly<Record<string, unknown>>;
}): Spec {
  if ((spec === undefined) === (answers === undefined)) {
    throw new InputError(
      'Give either spec, or answers of a form that has the fields of a spec',
    );
  }
  try {
    return parseSpec(answers ? specOfAnswers(answers) : spec);
  } catch (error) {
    throw asInputError(error);
  }
}
