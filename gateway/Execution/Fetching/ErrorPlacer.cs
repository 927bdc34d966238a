using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>
/// Places a subgraph's errors in the merged tree. An error's path is followed through the rows to the null that it explains; the error of
/// an entity is placed at every object that asked for it. The path that the client sees is made when the answer is completed.
/// </summary>
internal sealed class ErrorPlacer(ExecutionState state, CompiledFetch fetch, LookupTargets[] targets)
{
    public void Place(List<SubgraphError> errors)
    {
        foreach (var error in errors)
        {
            Place(error, Redact(state, fetch, error));
        }
    }

    /// <summary>
    /// A subgraph's error as a client sees it. Of one about personal data only the code is left, and so of one that does not say what it is about
    /// where the fetch asks for any: its text may hold the value.
    /// </summary>
    public static ErrorText Redact(ExecutionState state, CompiledFetch fetch, SubgraphError error)
    {
        var text = state.Options.Errors.Redact(fetch.Plan.Subgraph, error);
        return IsPersonal(fetch, error.Path) ? ErrorPolicy.Mask(text) : text;
    }

    /// <summary>Places errors of the gateway's own about this response, whose texts are for clients.</summary>
    public void PlaceOwn(List<SubgraphError> errors)
    {
        foreach (var error in errors)
        {
            Place(error, new ErrorText(error.Message, error.Code!));
        }
    }

    private static bool IsPersonal(CompiledFetch fetch, IReadOnlyList<object> path)
    {
        if (!fetch.Data.HasPersonal)
        {
            return false;
        }

        var selection = fetch.Data;
        foreach (var key in path.OfType<string>())
        {
            var field = selection is null ? null : Array.Find(selection.Fields, expected => expected.Key == key);
            if (field is null || field.IsPersonal)
            {
                // Also where the path leads to nothing that was asked for: what it is about is not known.
                return true;
            }

            selection = field.Child;
        }

        return path.Count == 0;
    }

    private void Place(SubgraphError error, ErrorText text)
    {
        if (!(fetch.Lookups.Length == 0 ? PlaceAtRoot(error, text) : PlaceAtEntities(error, text)))
        {
            state.Unplaced.Add(text);
        }
    }

    private bool PlaceAtRoot(SubgraphError error, ErrorText text)
    {
        if (error.Path.Count == 0)
        {
            return false;
        }

        if (fetch.Path is null)
        {
            Follow(state.RootRow, state.Plan.Root, error.Path, 0, text);
            return true;
        }

        for (var i = 0; i < targets[0].Rows.Count; i++)
        {
            Follow(targets[0].Rows[i], fetch.Data.Target, error.Path, 0, text);
        }

        return targets[0].Rows.Count > 0;
    }

    private bool PlaceAtEntities(SubgraphError error, ErrorText text)
    {
        if (error.Path is not [string key, int index, ..])
        {
            return false;
        }

        var isPlaced = false;
        for (var i = 0; i < targets.Length; i++)
        {
            if (fetch.Lookups[i].ResponseKey != key)
            {
                continue;
            }

            for (var target = 0; target < targets[i].Rows.Count; target++)
            {
                if (targets[i].Representations[target] == index)
                {
                    Follow(targets[i].Rows[target], fetch.Lookups[i].Target, error.Path, 2, text);
                    isPlaced = true;
                }
            }
        }

        return isPlaced;
    }

    /// <summary>Follows the path from a row down to the last slot that exists; what is left of the path stays with the error.</summary>
    private void Follow(int row, ObjectShape shape, IReadOnlyList<object> path, int start, ErrorText text)
    {
        var place = row;
        var next = start;
        var current = new Slot(SlotKind.Object, 0, row, 0);
        while (next < path.Count)
        {
            if (current.Kind == SlotKind.Object && path[next] is string key && shape.TryGetSlot(key, out var slot))
            {
                row = current.Offset;
                place = row + slot;
                shape = shape[slot].Child ?? shape;
            }
            else if (current.Kind == SlotKind.List && path[next] is int index && index >= 0 && index < current.Length)
            {
                place = current.Offset + index;
            }
            else
            {
                break;
            }

            current = state.Slots[place];
            next++;
            if (current.Kind == SlotKind.Object && next == path.Count)
            {
                // The error is about an object that is there: it stands at the object itself.
                row = place = current.Offset;
            }
        }

        state.Attachments.Add(new ErrorAttachment(text, place, row, [.. path.Skip(next)]));
    }
}
