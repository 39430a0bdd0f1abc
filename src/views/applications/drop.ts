import * as vscode from 'vscode';
import type { Outcome } from '../../model/vocabulary';
import { outcomeOf, type Node } from './tree';

const mimeType = 'application/vnd.code.tree.debrief.applications';

/** Gives applications, by their logs, another outcome, and says so to the person. */
export type MoveApplications = (logs: readonly string[], outcome: Outcome) => Promise<void>;

/** Dragging applications onto another outcome; a drop on an application means its group. */
export function dropController(moveTo: MoveApplications): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [mimeType],
    dropMimeTypes: [mimeType],
    handleDrag: (nodes, data) => {
      const logs = nodes.flatMap((node) => (node.kind === 'application' ? [node.log] : []));
      data.set(mimeType, new vscode.DataTransferItem(logs));
    },
    handleDrop: async (target, data) => {
      const outcome = outcomeOf(target);
      const logs: unknown = data.get(mimeType)?.value;
      if (outcome && Array.isArray(logs) && logs.length > 0) await moveTo(logs.map(String), outcome);
    },
  };
}
