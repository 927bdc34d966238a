using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Fetching;

/// <summary>
/// Writes the body of a fetch: constant text, the client's variables as they came, and for each lookup the representations of the objects
/// at its path, equal ones once.
/// </summary>
internal sealed class RequestBuilder(ExecutionState state, CoercedVariables variables)
{
    /// <summary>The body; null where the fetch has lookups and none of them has anything to ask for.</summary>
    /// <param name="fetch">The fetch.</param>
    /// <param name="targets">For each lookup the rows that wait for its entities.</param>
    public BodyBuffer? Build(CompiledFetch fetch, LookupTargets[] targets)
    {
        using var output = new PooledByteWriter(state.Pool, state.Options.InitialRequestBytes);
        output.Write(fetch.Request.Head);
        var isEmpty = fetch.Lookups.Length > 0;
        var separator = ",\"variables\":{"u8;
        foreach (var (name, prefix) in fetch.Request.Variables)
        {
            if (variables.TryGetRawJson(name, out var json))
            {
                output.Write(separator);
                output.Write(prefix);
                output.Write(json.Span);
                separator = ","u8;
            }
        }

        for (var i = 0; i < fetch.Lookups.Length; i++)
        {
            output.Write(separator);
            output.Write(fetch.Request.Lookups[i]);
            WriteRepresentations(fetch.Lookups[i], targets[i], output);
            if (fetch.Lookups[i].Group is { } group)
            {
                output.WriteByte((byte)',');
                output.Write(group.Variables);
            }

            isEmpty &= targets[i].RepresentationCount == 0;
            separator = ","u8;
        }

        if (isEmpty)
        {
            return null;
        }

        output.Write(separator.Length == 1 ? "}}"u8 : "}"u8);
        return output.Detach();
    }

    private void WriteRepresentations(CompiledLookup lookup, LookupTargets targets, PooledByteWriter output)
    {
        output.WriteByte((byte)'[');
        var only = lookup.Plan.InsteadOf is { } first ? state.WithoutKey?.GetValueOrDefault(first) ?? [] : null;
        if (lookup.Conditions.Holds(state.Conditions) && only is not { Count: 0 })
        {
            using var rows = new PooledInts(state.Pool, 16);
            using var representations = new RepresentationSet(state.Pool);
            if (lookup.Group is { } group)
            {
                foreach (var row in group.Rows)
                {
                    rows.Add(row);
                }
            }
            else
            {
                new TargetWalker(state, lookup.Path, rows).Walk();
            }

            for (var i = 0; i < rows.Count; i++)
            {
                if (only is null || only.Contains(rows[i]))
                {
                    WriteRepresentation(lookup, rows[i], targets, representations, output);
                }
            }

            targets.RepresentationCount = representations.Count;
        }

        output.WriteByte((byte)']');
    }

    private void WriteRepresentation(
        CompiledLookup lookup,
        int row,
        LookupTargets targets,
        RepresentationSet representations,
        PooledByteWriter output)
    {
        var before = output.Count;
        if (representations.Count > 0)
        {
            output.WriteByte((byte)',');
        }

        var start = output.Count;
        var result = new RepresentationWriter(state, output).Write(lookup, lookup.Representation, row);
        for (var i = 0; i < lookup.Alternatives.Length && result != RepresentationResult.Written; i++)
        {
            output.TruncateTo(start);
            if (new RepresentationWriter(state, output).Write(lookup, lookup.Alternatives[i], row) == RepresentationResult.Written)
            {
                result = RepresentationResult.Written;
            }
        }

        if (result == RepresentationResult.Written)
        {
            targets.Rows.Add(row);
            targets.Representations.Add(representations.Add(output.WrittenSpan, start, out var isNew));
            if (isNew)
            {
                return;
            }
        }
        else if (result == RepresentationResult.NoKey && lookup.Plan.Number is { } number)
        {
            state.WithoutKey ??= [];
            (state.WithoutKey.TryGetValue(number, out var rows) ? rows : state.WithoutKey[number] = []).Add(row);
        }
        else if (result == RepresentationResult.NoKey && state.Attachments.InRow(row).Count == 0)
        {
            (state.Unidentified ??= []).Add(row);
        }
        else if (result != RepresentationResult.Missing)
        {
            // There is no such object, or an error says why its key is null.
            ResultMerger.SpreadNull(state.Slots, row, lookup.Selection);
        }

        output.TruncateTo(before);
    }
}
