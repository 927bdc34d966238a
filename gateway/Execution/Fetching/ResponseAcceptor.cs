using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;
using Gateway.Execution.Reading;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Fetching;

/// <summary>Takes a response into the tree: read, merge, place its errors. A response that cannot be used fails its fetch as a whole.</summary>
internal sealed class ResponseAcceptor(ExecutionState state, ExecutionRequest request)
{
    private readonly ResultMerger _merger = new(state.Slots, state.Types);
    private readonly OwnerCheck? _owners = state.Plan.Tenants is { } tenants ? new OwnerCheck(state, tenants, request.TenantId, request.TenantAlarm) : null;

    /// <summary>Takes over the response's body.</summary>
    public void Accept(CompiledFetch fetch, LookupTargets[] targets, SubgraphResponse response)
    {
        if (response.Body is not { } body)
        {
            state.Fail(fetch.Plan.Id, response.Failure);
            Complete(fetch, 0, response.Failure, response);
            return;
        }

        state.Keep(fetch.Plan.Id, body);
        var mark = state.Slots.Count;
        if (!TryRead(fetch, body, targets, out var content))
        {
            state.Slots.TruncateTo(mark);
            var failure = response.StatusCode is 0 or (>= 200 and < 300) ? SubgraphFailure.InvalidResponse : SubgraphFailure.HttpStatus;
            state.Fail(fetch.Plan.Id, failure);
            Complete(fetch, body.Length, failure, response);
            return;
        }

        state.Outcomes[fetch.Plan.Id] = FetchOutcome.Answered;
        var errors = ReadErrors(fetch, content.Errors);
        var kept = CheckOwners(fetch, targets, content.Data);
        if (!Merge(fetch, targets, content.Data, errors))
        {
            state.Fail(fetch.Plan.Id, SubgraphFailure.GraphQLErrors, ErrorPlacer.Redact(state, fetch, errors[0]));
            Complete(fetch, body.Length, SubgraphFailure.GraphQLErrors, response);
            return;
        }

        var placer = new ErrorPlacer(state, fetch, targets);
        placer.PlaceOwn(kept);
        placer.Place(errors);
        Complete(fetch, body.Length, SubgraphFailure.None, response);
    }

    /// <summary>The errors of what is kept back because it was not shown to be the caller's.</summary>
    private List<SubgraphError> CheckOwners(CompiledFetch fetch, LookupTargets[] targets, Slot data)
        => _owners is null || data.Kind != SlotKind.Object ? []
            : fetch.Lookups.Length == 0 ? _owners.CheckRoot(fetch, data.Offset)
            : _owners.CheckEntities(fetch, targets, data.Offset);

    private bool TryRead(CompiledFetch fetch, BodyBuffer body, LookupTargets[] targets, out ResponseContent content)
    {
        var isRead = ResponseReader.TryRead(
            body.Span,
            (ushort)fetch.Plan.Id,
            fetch.Data,
            state.Slots,
            state.Types,
            state.Options.MaxDepth,
            out content);
        return isRead
            && (content.Data.Kind == SlotKind.Object ? HasEntities(fetch, content.Data.Offset, targets) : content.Errors.Kind == SlotKind.RawArray);
    }

    /// <summary>Each lookup must be answered by as many entities as were asked for: they are told apart by their place alone.</summary>
    private bool HasEntities(CompiledFetch fetch, int row, LookupTargets[] targets)
    {
        for (var i = 0; i < targets.Length && fetch.Path is null; i++)
        {
            var entities = state.Slots[row + i + 1];
            if (entities.Kind == SlotKind.List ? entities.Length != targets[i].RepresentationCount : targets[i].RepresentationCount > 0)
            {
                return false;
            }
        }

        return true;
    }

    private List<SubgraphError> ReadErrors(CompiledFetch fetch, Slot slice)
    {
        if (slice.Kind == SlotKind.Missing)
        {
            return [];
        }

        var errors = SubgraphErrorReader.Read(state.SliceOf(slice), state.Options.MaxSubgraphErrors);
        foreach (var error in errors)
        {
            request.Observer?.SubgraphErrorReceived(fetch.Plan, error);
        }

        return errors;
    }

    /// <summary>False where the response has no data and its errors do not say which field they are about.</summary>
    private bool Merge(CompiledFetch fetch, LookupTargets[] targets, Slot data, List<SubgraphError> errors)
    {
        if (data.Kind != SlotKind.Object)
        {
            if (fetch.Lookups.Length > 0 || !errors.Exists(error => error.Path.Count > 0))
            {
                // A list of errors without an error still says that there is no data.
                if (errors.Count == 0)
                {
                    errors.Add(new SubgraphError("The response has neither data nor errors.", null, []));
                }

                return false;
            }

            for (var i = 0; i < RootCount(fetch, targets); i++)
            {
                ResultMerger.SpreadNull(state.Slots, RootAt(fetch, targets, i), fetch.Data);
            }
        }
        else if (fetch.Lookups.Length == 0)
        {
            // The last takes over what the others get a copy of.
            var count = RootCount(fetch, targets);
            for (var i = 0; i < count; i++)
            {
                _merger.Merge(RootAt(fetch, targets, i), data.Offset, fetch.Data, isMove: i == count - 1);
            }
        }
        else
        {
            for (var i = 0; i < targets.Length; i++)
            {
                MergeEntities(fetch.Lookups[i].Selection, targets[i], state.Slots[data.Offset + i + 1]);
            }
        }

        return true;
    }

    /// <summary>How many objects stand for the root.</summary>
    private static int RootCount(CompiledFetch fetch, LookupTargets[] targets) => fetch.Path is null ? 1 : targets[0].Rows.Count;

    private int RootAt(CompiledFetch fetch, LookupTargets[] targets, int index) => fetch.Path is null ? state.RootRow : targets[0].Rows[index];

    private void MergeEntities(SelectionShape selection, LookupTargets targets, Slot entities)
    {
        for (var i = 0; i < targets.Rows.Count; i++)
        {
            var index = entities.Offset + targets.Representations[i];
            var entity = state.Slots[index];
            if (entity.Kind != SlotKind.Object)
            {
                ResultMerger.SpreadNull(state.Slots, targets.Rows[i], selection);
                continue;
            }

            // An entity is given away once: its slot's length, which an object does not use, remembers that.
            _merger.Merge(targets.Rows[i], entity.Offset, selection, isMove: entity.Length == 0);
            state.Slots[index] = entity with { Length = 1 };
        }
    }

    private void Complete(CompiledFetch fetch, int bytes, SubgraphFailure failure, SubgraphResponse response)
        => request.Observer?.FetchCompleted(
            fetch.Plan,
            bytes,
            failure == SubgraphFailure.None
                ? null
                : new SubgraphFault(fetch.Plan.Subgraph ?? "introspection", failure, response.StatusCode, response.Detail, response.Exception));
}
